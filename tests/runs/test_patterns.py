"""`[patterns]` in zth.toml: the example that `zth init` writes, and what is said of a pattern that is none."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.workspace import Workspace, find_workspace
from zerotohero.problem import Problem
from zerotohero.runs.output import Output, Scalar
from zerotohero.runs.patterns import patterns_of, read_patterns, wrong_patterns


def settled(workspace: Workspace, table: str) -> Workspace:
    path = workspace.root / "zth.toml"
    path.write_text(f"[patterns]\n{table}\n")
    return find_workspace(workspace.root)


def test_the_example_of_a_new_workspace_is_one_that_works(workspace: Workspace) -> None:
    path = workspace.root / "zth.toml"
    path.write_text(re.sub(r'(?m)^# (\[patterns\]|"train.py" = )', r"\1", path.read_text()))
    (pattern,) = patterns_of(find_workspace(workspace.root), workspace.root / "train.py")
    assert Output([pattern]).read("at 7: 2.5") == [Scalar("loss", 7, 2.5)]


@pytest.mark.parametrize("name", ['"train.py"', "train.py", '"scripts/train.py"'])
def test_a_script_is_named_by_its_path_or_its_name_with_quotes_or_without(workspace: Workspace, name: str) -> None:
    workspace = settled(workspace, rf"{name} = ['(?P<loss>\d+)', 'x(?P<acc>\d+)']")
    assert len(patterns_of(workspace, workspace.root / "scripts" / "train.py")) == 2
    assert patterns_of(workspace, workspace.root / "scripts" / "other.py") == []


@pytest.mark.parametrize(
    ("written", "says"),
    [("(", "no regular expression"), (r"\d+", "names no number"), (7, "a text in quotes"), ([7], "a text")],
)
def test_a_pattern_that_is_none_is_said_where_it_was_written(written: object, says: str) -> None:
    with pytest.raises(Problem, match=says) as problem:
        read_patterns(written, "zth.toml, [patterns]")
    assert str(problem.value).startswith("zth.toml, [patterns]: ") and problem.value.exit_code == 2


def test_a_wrong_pattern_is_one_sentence_of_run_and_doctor_and_stops_no_other_script(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    (workspace.root / "train.py").write_text("print('step 1 loss 2.0')\n")
    where = f"{workspace.root / 'zth.toml'}, [patterns], train.py"
    sentence = f"{where}: `loss (\\S+` is no regular expression: missing ), unterminated subpattern at position 5."
    wrong = settled(workspace, r"train.py = 'loss (\S+'")
    assert [str(problem) for problem in wrong_patterns(wrong)] == [sentence]
    assert patterns_of(wrong, workspace.root / "other.py") == []
    ran = CliRunner().invoke(zth, ["run", "train.py"])
    assert (ran.exit_code, ran.output) == (2, f"zth: {sentence}\n")
    looked = CliRunner().invoke(zth, ["doctor"])
    assert looked.exit_code == 4 and f"    {sentence}\n" in looked.output
    (workspace.root / "zth.toml").write_text('[patterns]\n"train.py" = "at (?P<step>\\d+)"\n')
    ran = CliRunner().invoke(zth, ["run", "train.py"])
    assert ran.exit_code == 4 and "Between single quotes a backslash is one." in ran.output
