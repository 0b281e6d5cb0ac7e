"""The commands around an exercise, as a learner types them."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.conftest import Engine
from zerotohero.cli import zth as command
from zerotohero.course.workspace import Workspace

Zth = Callable[..., Result]

WRONG_ADD = (
    "self.grad += out.grad\n            other.grad += out.grad",
    "self.grad = out.grad\n            other.grad = out.grad",
)


def test_a_first_evening(zth: Zth, engine: Engine) -> None:
    assert "micrograd/slope" in zth("next").output
    assert "Measure" in zth("show").output
    first = zth("check")
    assert first.exit_code == 1 and "not started" in first.output and "raise NotImplementedError" in first.output
    engine.write("slope")
    passed = zth("check")
    assert passed.exit_code == 0 and "Next: micrograd/add" in passed.output
    engine.write("add")
    engine.text = engine.text.replace(*WRONG_ADD)
    failed = zth("check")
    assert failed.exit_code == 1
    assert "same_node_twice" in failed.output and "expected 2.0, got 1.0" in failed.output
    assert "assigned (`=`) where it must be accumulated" in failed.output.replace("\n  ", " ")
    status = zth("status").output
    assert "1 of 16" in status and "✗ add" in status


def test_json_is_the_documented_interface(zth: Zth, engine: Engine) -> None:
    engine.write("slope", "add")
    engine.text = engine.text.replace(*WRONG_ADD)
    result = zth("check", "add", "slope", "--json", "--seed", "5")
    data = json.loads(result.output)
    assert result.exit_code == 1 and data["version"] == 1
    add, slope = data["exercises"]
    assert set(add) >= {
        "id", "verdict", "reason", "passed_before", "also_broken", "cause", "variant", "mistakes", "probes", "output",
        "seed", "elapsed_ms",
    }  # fmt: skip
    assert (add["id"], add["verdict"], add["reason"], add["seed"]) == ("micrograd/add", "failed", "answer", 5)
    assert add["mistakes"][0]["id"] == "overwrites_the_gradient"
    wrong = next(probe for probe in add["probes"] if probe["ok"] is False)
    assert set(wrong) == {"name", "question", "ok", "stretch", "expected", "got", "explanation", "file", "line"}
    assert (slope["verdict"], slope["reason"], slope["mistakes"]) == ("passed", None, [])


def test_status_json(zth: Zth, engine: Engine) -> None:
    engine.write("slope")
    zth("check")
    zth("hint", "add")
    data = json.loads(zth("status", "--json").output)
    assert data["version"] == 1 and data["next"] == "micrograd/add"
    exercises = {e["id"]: e for e in data["lessons"][0]["exercises"]}
    assert exercises["micrograd/slope"] == {"id": "micrograd/slope", "verdict": "passed", "attempts": 1, "hints": 0}
    assert exercises["micrograd/add"]["hints"] == 1


def test_all_asks_everything(zth: Zth, engine: Engine) -> None:
    engine.write_all()
    result = zth("check", "--all")
    assert result.exit_code == 0 and "16 of 16 passed" in result.output
    assert "Every exercise has passed" in zth("next").output


def test_what_broke_comes_next(zth: Zth, engine: Engine) -> None:
    engine.write_all()
    zth("check", "--all")
    engine.text = engine.text.replace(*WRONG_ADD)
    assert "passed, now broken" in zth("check", "add").output
    assert "micrograd/add" in zth("next").output
    assert "passed, now broken" in zth("status").output


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("ad", None),
        ("micrograd/add", None),
        ("a", "could be"),
        ("ned", "There is no exercise"),
        ("bakward", "Did you mean micrograd/backward"),
    ],
)
def test_an_exercise_by_any_unambiguous_part(zth: Zth, name: str, says: str | None) -> None:
    result = zth("show", name)
    assert result.exit_code == (2 if says else 0)
    if says:
        assert says in result.output


def test_a_syntax_error_names_the_line_and_nothing_is_lost(zth: Zth, engine: Engine) -> None:
    engine.text = "x[0] = y[/]\n" + engine.text
    result = zth("check")
    assert result.exit_code == 1
    assert "engine.py:1" in result.output and "x[0] = y[/]" in result.output
    for words in (("reset", "slope"), ("solution", "slope", "--apply")):
        refused = zth(*words)
        assert refused.exit_code == 1 and "--whole-file" in refused.output and "nothing was changed" in refused.output


def test_the_learners_traceback_is_shown_verbatim(zth: Zth, engine: Engine) -> None:
    engine.write("slope")
    engine.text = "print('[bold]x[/2]')\nimport not_there\n" + engine.text
    result = zth("check")
    assert "import not_there" in result.output and "[bold]x[/2]" in result.output
    assert "ModuleNotFoundError: No module named 'not_there'" in result.output


def test_what_a_program_wrote_cannot_move_the_cursor(zth: Zth, engine: Engine) -> None:
    engine.write("slope")
    engine.text = "print('\\x1b[2Jseen\\x1b]0;title\\x07')\nraise ValueError('caf\\udce9\\x1b[2J')\n" + engine.text
    result = zth("check")
    assert result.exit_code == 1 and "seen" in result.output and "ValueError: caf" in result.output
    assert "\x1b]" not in result.output and "\x1b[2J" not in result.output and "\x07" not in result.output


def test_a_helper_beside_the_file_is_told_from_a_package_to_install(zth: Zth, engine: Engine) -> None:
    (engine.path.parent / "tools.py").write_text("three = 3\n")
    engine.text = "from tools import three\n" + engine.text
    engine.write("slope")
    said = " ".join(zth("check").output.split())
    assert "write `micrograd.tools` for `tools`" in said and "pip install" not in said
    engine.text = engine.text.replace("from tools import three", "from micrograd.tools import three")
    assert zth("check").exit_code == 0


def test_a_file_that_is_not_utf8_says_so(zth: Zth, engine: Engine) -> None:
    engine.path.write_bytes(b"x = 1\n# caf\xe9\n" + engine.text.encode())
    said = zth("check").output
    assert "engine.py:2" in said and "not written as UTF-8" in said


def test_a_pipe_in_the_files_place_is_told_not_waited_for(zth: Zth, engine: Engine) -> None:
    engine.path.unlink()
    os.mkfifo(engine.path)
    said = zth("check", "slope")
    assert said.exit_code == 4 and "is no ordinary file" in said.output
    engine.path.unlink()
    with engine.path.open("wb") as file:
        file.truncate(2**30)
    assert "larger than a program can be" in zth("check", "slope").output


def test_hints_come_one_by_one(zth: Zth) -> None:
    assert "hint 1 of 3" in zth("hint").output
    assert "hint 2 of 3" in zth("hint").output
    last = zth("hint").output
    assert "hint 3 of 3" in last and "zth solution slope" in last
    assert "hint 3 of 3" in zth("hint").output
    again = zth("hint", "--again").output
    assert "hint 1 of 3" in again and "hint 3 of 3" in again


def test_solution_reset_and_undo_lose_nothing(zth: Zth, engine: Engine) -> None:
    mine = engine.text.replace("raise NotImplementedError", "return 42  # mine", 1) + "\n# below\n"
    engine.text = mine
    assert "/ (2 * h)" in zth("solution", "slope").output
    assert engine.text == mine
    zth("solution", "slope", "--apply")
    assert "/ (2 * h)" in engine.text and "# below" in engine.text
    assert zth("check", "slope").exit_code == 0
    zth("reset", "slope")
    assert "# mine" not in engine.text and "/ (2 * h)" not in engine.text and "# below" in engine.text
    zth("undo")
    assert "/ (2 * h)" in engine.text
    zth("undo")
    assert engine.text == mine
    assert zth("undo").exit_code == 1


def test_undo_keeps_what_was_written_elsewhere_since(zth: Zth, engine: Engine) -> None:
    engine.text = engine.text.replace("raise NotImplementedError", "return 42  # mine", 1)
    zth("reset", "slope")
    engine.text = engine.text + "\n# written since\n"
    zth("undo")
    assert "# mine" in engine.text and "# written since" in engine.text


def test_a_file_that_is_gone_says_how_to_get_it_back(zth: Zth, engine: Engine, workspace: Workspace) -> None:
    engine.path.unlink()
    result = zth("check")
    assert result.exit_code == 1 and "zth init" in result.output
    zth("init", str(workspace.root))
    assert engine.path.exists()


def test_init_changes_nothing_that_is_there(zth: Zth, engine: Engine, workspace: Workspace) -> None:
    engine.text = "# mine\n"
    (workspace.root / "zth.toml").write_text('[post]\ntags = ["x"]\n')
    zth("init", ".")
    assert engine.text == "# mine\n"
    assert (workspace.root / "zth.toml").read_text() == '[post]\ntags = ["x"]\n'


def test_no_workspace_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["check"])
    assert result.exit_code == 4 and "zth init" in result.output


def test_a_broken_zth_toml_is_named(zth: Zth, workspace: Workspace) -> None:
    (workspace.root / "zth.toml").write_text("[names\n")
    result = zth("check")
    assert result.exit_code == 4 and "zth.toml is not TOML" in result.output


def test_a_missing_interpreter_is_named(zth: Zth, engine: Engine, workspace: Workspace) -> None:
    engine.write("slope")
    (workspace.root / "zth.toml").write_text('[python]\npath = "/nowhere/python"\n')
    result = zth("check")
    assert result.exit_code == 4 and "/nowhere/python" in result.output


def test_an_interpreter_that_is_none_is_unchecked(zth: Zth, engine: Engine, workspace: Workspace) -> None:
    engine.write("slope")
    (workspace.root / "zth.toml").write_text('[python]\npath = "/bin/false"\n')
    result = zth("check")
    assert result.exit_code == 4 and "could not be checked" in result.output


def test_names_of_ones_own(zth: Zth, engine: Engine, workspace: Workspace) -> None:
    engine.text = engine.complete.replace("Value", "Scalar")
    (workspace.root / "zth.toml").write_text('[names]\nValue = "Scalar"\n')
    assert zth("check", "add", "backward", "own-op").exit_code == 0
    zth("reset", "backward")
    assert "raise NotImplementedError" in engine.text


def test_the_editor_is_opened_at_the_line(
    zth: Zth, engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spy = tmp_path / "spy"
    spy.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n')
    spy.chmod(0o755)
    monkeypatch.setenv("EDITOR", f"{spy} --wait")
    assert zth("edit", "add").exit_code == 0
    line = engine.text.splitlines().index("    def __add__(self, other):") + 1
    assert (tmp_path / "asked").read_text().strip() == f"--wait +{line} {engine.path}"
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert "no-such-editor" in zth("edit", "add").output


def test_doctor_says_what_is_well_and_what_is_not(zth: Zth, engine: Engine) -> None:
    assert "is whole" in zth("doctor").output
    engine.text = "def f(:\n"
    result = zth("doctor")
    assert result.exit_code == 4 and "syntax error at line 1" in result.output


def test_the_tour_comes_out_as_it_should(zth: Zth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = zth("tour")
    assert result.exit_code == 0
    assert "2 of 2 wrong answers named, 2 of 2 right ones accepted" in result.output
    assert 'title: "AI Zero to Hero Week 1"' in result.output
    assert len(list(tmp_path.glob("zth-tour-*/journal/ai-zero-to-hero-week-1.md"))) == 1
