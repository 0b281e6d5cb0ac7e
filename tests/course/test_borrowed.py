"""A module may import one of an earlier lesson: the learner's where that passes, else the course's, and it is said."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.check import Checker
from zerotohero.course.lint import lint
from zerotohero.course.load import Course, load_course
from zerotohero.course.workspace import Workspace, create_workspace
from zerotohero.problem import Problem

PROBES = """from zerotohero.grading.probe import probe


@probe
def a_number({0}, rng):
    \"\"\"`{1}(x)`\"\"\"
    return {0}.{1}(rng.uniform(2, 3))
"""
LESSON = """title = "{0}"
{3}
[modules]
"{0}.py" = "pkg/{0}.py"

[[exercises]]
id = "{1}"
title = "{1}"
targets = ["{1}"]
minutes = 5
{2}
"""
DOUBLE = 'def double(x):\n    """Return twice x."""\n    return 2 * x\n'
FOURFOLD = (
    'from pkg.first import double\n\n\ndef fourfold(x):\n    """Return four times x."""\n    return double(double(x))\n'
)


def write(folder: Path, module: str, function: str, text: str, imports: str = "") -> None:
    place = folder / module / "exercises" / function
    place.mkdir(parents=True)
    (folder / module / f"{module}.py").write_text(text)
    (folder / module / "lesson.toml").write_text(LESSON.format(module, function, "", imports))
    (place / "probes.py").write_text(PROBES.format(module, function))
    (place / "text.md").write_text("Write it.\n\n## Hint 1\n\nA.\n\n## Hint 2\n\nB.\n\n## Hint 3\n\nC.\n")
    (place / "mistakes.py").write_text("")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    folder = tmp_path / "course"
    write(folder, "first", "double", DOUBLE)
    write(folder, "second", "fourfold", FOURFOLD, 'imports = ["first/double"]')
    (folder / "course.toml").write_text('title = "t"\nlessons = ["first", "second"]\n')
    return load_course(folder)


@pytest.fixture
def workspace(tmp_path: Path, course: Course) -> Workspace:
    return create_workspace(tmp_path / "work", course, {"folder": str(course.folder)})


@pytest.mark.parametrize(
    ("first", "verdict", "says"),
    [
        (None, "passed", "With the course's pkg.first: your `double` is not written yet."),
        ("def double(x):\n    return 3 * x\n", "passed", "With the course's pkg.first: your `double` does not pass."),
        ("def double(x):\n    return x + x\n", "passed", "With your pkg.first."),
        ("def double(x:\n", "passed", "With the course's pkg.first: your `double` does not pass."),
    ],
)
def test_it_is_said_whose_was_imported(
    workspace: Workspace, course: Course, first: str | None, verdict: str, says: str
) -> None:
    if first:
        (workspace.root / "lessons/pkg/first.py").write_text(first)
    (workspace.root / "lessons/pkg/second.py").write_text(FOURFOLD)
    with Checker(workspace, course) as checker:
        result = checker.check(course.exercise("fourfold"))
        kept = [name for (name,) in checker.db.execute("select path from attempt_files order by path")]
    assert (result.verdict, result.borrowed) == (verdict, says), result.explanation
    assert kept == ["lessons/pkg/first.py"] * ("your pkg" in says) + ["lessons/pkg/second.py"]


def test_a_change_of_the_earlier_file_is_seen(workspace: Workspace, course: Course) -> None:
    (workspace.root / "lessons/pkg/second.py").write_text(FOURFOLD)
    first = workspace.root / "lessons/pkg/first.py"
    with Checker(workspace, course) as checker:
        whose = []
        for text in (DOUBLE, DOUBLE.replace("2", "3"), DOUBLE):
            first.write_text(text)
            whose.append((checker.check(course.exercise("fourfold")).borrowed or "").split()[1])
    assert whose == ["your", "the", "your"]


def test_one_s_own_is_what_is_really_imported(workspace: Workspace, course: Course) -> None:
    """A helper of the learner's beside what the lesson asks for is there, which the course's file does not have."""
    (workspace.root / "lessons/pkg/first.py").write_text(DOUBLE + "\n\ndef twice(f, x):\n    return f(f(x))\n")
    (workspace.root / "lessons/pkg/second.py").write_text(
        "from pkg.first import double, twice\n\n\ndef fourfold(x):\n    return twice(double, x)\n"
    )
    with Checker(workspace, course) as checker:
        assert checker.check(course.exercise("fourfold")).verdict == "passed"


def test_lint_grades_it_with_the_course_s(course: Course) -> None:
    problems = [one.problem for report in lint(course, [course.exercise("fourfold")]) for one in report.findings]
    assert problems == []


def test_what_is_no_exercise_of_an_earlier_lesson_cannot_be_imported(course: Course) -> None:
    path = course.folder / "first" / "lesson.toml"
    path.write_text('imports = ["second/fourfold"]\n' + path.read_text())
    with pytest.raises(Problem, match="no exercise of an earlier lesson"):
        load_course(course.folder)


def test_it_stands_in_the_json(workspace: Workspace, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    (workspace.root / "lessons/pkg/second.py").write_text(FOURFOLD)
    printed = CliRunner().invoke(zth, ["check", "fourfold", "--json"]).output
    assert "the course's pkg.first" in json.loads(printed)["exercises"][0]["borrowed"]
