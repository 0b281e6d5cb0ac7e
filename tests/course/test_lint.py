# ruff: noqa: E501
"""The author's lint sees each thing it promises to see."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from zerotohero.course.lint import lint
from zerotohero.course.load import course_folder, load_course
from zerotohero.grading.processes import descendants

ADD = Path("micrograd/exercises/add")


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    folder = tmp_path / "lessons"
    shutil.copytree(course_folder(), folder)
    shutil.rmtree(folder / "micrograd" / "styles")
    return folder


@pytest.fixture
def findings(lessons: Path) -> Callable[[], str]:
    def findings() -> str:
        course = load_course(lessons)
        return "\n".join(f.problem for r in lint(course, [course.exercise("add")]) for f in r.findings)

    return findings


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


def test_the_course_as_it_stands_is_clean(findings: Callable[[], str]) -> None:
    assert findings() == ""


BREAKS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a style that is wrong": (
        lambda d: append(d / ADD / "styles.py", '\n\n@style("Value.__radd__")\ndef bad(self, other):\n    return self\n'),
        "style bad is judged failed",
    ),
    "a mistake that is right": (
        lambda d: append(d / ADD / "mistakes.py", '\n\n@mistake("Value.__radd__")\ndef fine(self, other):\n    """No."""\n    return self + other\n'),
        "mistake fine is judged passed",
    ),
    "two mistakes alike": (
        lambda d: append(d / ADD / "mistakes.py", '\n\n@mistake("Value.__radd__")\ndef twin(self, other):\n    """Again."""\n    return NotImplemented\n'),
        "no_right_hand_addition and twin answer alike",
    ),
    "a mistake without a sentence": (
        lambda d: append(d / ADD / "mistakes.py", '\n\n@mistake("Value.__radd__")\ndef mute(self, other):\n    return Value(7.5)\n'),
        "mistake mute has no docstring",
    ),
    "a mistake too near": (
        lambda d: append(d / ADD / "mistakes.py", '\n\n@mistake("Value.__radd__")\ndef near(self, other):\n    """Near."""\n    return self + other + 1e-8\n'),
        "mistake near differs by",
    ),
    "a mistake for what is not there": (
        lambda d: append(d / ADD / "mistakes.py", '\n\n@mistake("Value.nothing")\ndef lost(self):\n    """Lost."""\n'),
        "names a target that is not there",
    ),
    "two hints": (lambda d: (d / ADD / "text.md").write_text("Write it.\n\n## Hint 1\n\na\n\n## Hint 2\n\nb\n") and None, "has 2 hints"),
    "a hint with a line of the answer": (
        lambda d: append(d / ADD / "text.md", "\n## Hint 6\n\n    other.grad += out.grad\n"), "hint 6 holds a whole line",
    ),
    "a comment that leaks": (
        lambda d: change(d / "micrograd/engine.py", "    def __add__", "    # other.grad += out.grad\n    def __add__"),
        "a comment in the starter leaks",
    ),
    "an untaught word": (lambda d: change(d / "micrograd/lesson.toml", 'uses = ["slope"]', 'uses = ["magic"]'), "uses `magic`"),
    "an hour": (lambda d: change(d / "micrograd/lesson.toml", "minutes = 20", "minutes = 60"), "minutes is 60"),
    "a target missing": (
        lambda d: change(d / "micrograd/lesson.toml", '"Value.__add__", ', '"Value.__add__", "Value.no", '), "Value.no is defined 0 times",
    ),
    "a probe that raises": (
        lambda d: append(d / ADD / "probes.py", '\n\n@probe\ndef bad(engine):\n    """Bad."""\n    return 1 / 0\n'), "probe bad: the reference answers",
    ),
    "an answer that is no plain data": (
        lambda d: append(d / ADD / "probes.py", '\n\n@probe\ndef bad(engine):\n    """Bad."""\n    return engine.Value(1.0)\n'), "not plain data",
    ),
}  # fmt: skip


def test_reports_come_in_the_courses_order(lessons: Path) -> None:
    course = load_course(lessons)
    asked = [course.exercise(name) for name in ("mul", "softmax-nll", "pow")]
    assert [report.exercise for report in lint(course, asked)] == [exercise.id for exercise in asked]


def test_who_stops_listening_leaves_no_process(lessons: Path) -> None:
    course = load_course(lessons)
    before = set(descendants(os.getpid()))
    reports = lint(course, course.lessons[0].exercises)
    next(reports)
    assert set(descendants(os.getpid())) > before
    reports.close()
    assert set(descendants(os.getpid())) <= before


@pytest.mark.parametrize("name", BREAKS)
def test_lint_sees(lessons: Path, findings: Callable[[], str], name: str) -> None:
    break_it, says = BREAKS[name]
    break_it(lessons)
    assert says in findings()


def test_constants_are_seen_at_all_seeds(lessons: Path) -> None:
    probes = lessons / ADD / "probes.py"
    probes.write_text(
        "from zerotohero.grading.probe import probe\n\n\n@probe\ndef constant(engine, rng):\n"
        '    """One."""\n    return (engine.Value(1.0) + 1).data\n'
    )
    course = load_course(lessons)
    reports = list(lint(course, [course.exercise("add")], seed_count=2))
    assert "a constant would pass" in str(reports[0].findings)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", [exercise.id for exercise in load_course().exercises])
def test_every_right_way_at_200_seeds(exercise: str) -> None:
    course = load_course()
    assert [f for report in lint(course, [course.exercise(exercise)], 200) for f in report.findings] == []


def test_exercises_are_named_singly_or_by_lesson() -> None:
    course = load_course()
    assert course.named([]) == course.exercises
    assert course.named(["micrograd"]) == course.lessons[0].exercises
    assert [one.id for one in course.named(["mul", "micrograd/add", "mul"])] == ["micrograd/add", "micrograd/mul"]
