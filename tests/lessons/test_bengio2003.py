"""The experiment of bengio2003: what it learns without Brown, and texts that people bring."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from zerotohero.course.load import course_folder
from zerotohero.course.workspace import Workspace

Zth = Callable[..., Result]


def test_without_brown_the_letters_of_names_give_a_column_of_their_own(zth: Zth) -> None:
    pytest.importorskip("torch")
    (table,) = json.loads(zth("reproduce", "bengio2003", "--json").stdout)["reproductions"]
    agrees = {row["metric"]: row["agrees"] for row in table["rows"] if row["preset"] == "quick"}
    assert agrees == {"di3_test": True, "mixed_test": True}, table
    assert {row["agrees"] for row in table["rows"] if row["preset"] == "full"} == {None}
    shown = zth("runs", "show", "table1").stdout
    assert "Letters of the names that came along: " in shown, shown


def test_a_text_of_ones_own_is_read_as_words(zth: Zth, workspace: Workspace, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    text = tmp_path / "mine.txt"
    text.write_text("the cat sat on the mat .\r\nthe dog sat on the cat .\r\n\r\n" * 60)
    assert zth("data", "add", "mine", str(text)).exit_code == 0
    small = [f"--set={one}" for one in ("data=mine", "epochs=1", "h=4", "m=2", "batch=16", "n=3")]
    ran = zth("run", "direct", *small)
    assert ran.exit_code == 0 and "Kneser-Ney, 5" in ran.output, ran.output
    few = tmp_path / "few.txt"
    few.write_text("one two\n")
    assert zth("data", "add", "few", str(few)).exit_code == 0
    short = zth("run", "table1", "--set", "data=few")
    assert short.exit_code != 0 and "too short" in short.output


def test_a_lesson_is_shown_by_its_name_and_an_exercise_of_that_name_first(zth: Zth) -> None:
    for name in ("bengio2003", "bengio2003/"):
        shown = zth("show", name).output
        assert "| section | first reading | write | second reading |" in shown
        assert "Begin: `zth show bengio2003/corpus`" in shown
    assert zth("show", "mlp").output.startswith("micrograd/mlp · ")
    assert "Begin: `zth show mlp/" in zth("show", "mlp/").output
    assert zth("show", "attention2017/masks").output.endswith("`zth show attention2017/`\n")
    assert zth("show", "nothing/").exit_code == 2


def test_the_equations_of_the_papers_fit_a_terminal_of_80_columns() -> None:
    for text in (path for name in ("bengio2003", "attention2017") for path in (course_folder() / name).rglob("*.md")):
        for line in text.read_text().splitlines():
            assert not line.startswith("    ") or len(line) <= 80, f"{text}: {line}"
