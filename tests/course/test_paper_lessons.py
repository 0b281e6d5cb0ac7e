"""Who has passed the whole of a paper's lesson has re-implemented the paper: it is marked, offered, and told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zerotohero.cli import zth
from zerotohero.course.load import course_folder, load_course
from zerotohero.course.workspace import find_workspace
from zerotohero.problem import Problem
from zerotohero.store.papers import Paper, papers

Zth = Callable[..., Result]
PAPER = """
[paper]
title = "On Doubling"
url = "https://arxiv.org/abs/2401.00001"
also = ["doi:10.1000/Double"]
authors = ["A. Person"]
year = 2024

[modules]"""
SECOND = """
[[exercises]]
id = "again"
title = "And again"
targets = ["quadruple"]
requires = ["double"]
teaches = []
uses = []
minutes = 5
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Zth:
    """Commands in a workspace of a paper's lesson of two exercises, and another lesson after it."""
    course = tmp_path / "course"
    runner = CliRunner()
    for name in ("doubling", "other"):
        runner.invoke(zth, ["course", "new", name, "--course", str(course)])
    lesson = course / "doubling"
    toml = (lesson / "lesson.toml").read_text()
    (lesson / "lesson.toml").write_text(toml.replace("[modules]", PAPER, 1) + SECOND)
    module = (lesson / "doubling.py").read_text()
    (lesson / "doubling.py").write_text(f'{module}\n\ndef quadruple(x):\n    """Return 4 x."""\n    return 4 * x\n')
    again = lesson / "exercises" / "again"
    again.mkdir()
    for name in ("text.md", "probes.py"):
        text = (lesson / "exercises" / "double" / name).read_text()
        (again / name).write_text(text.replace("double(", "quadruple("))
    assert runner.invoke(zth, ["init", str(tmp_path / "work"), "--course", str(course)]).exit_code == 0
    monkeypatch.chdir(tmp_path / "work")
    return lambda *words: CliRunner().invoke(zth, words, catch_exceptions=False)


def write(name: str, body: str) -> None:
    path = Path("lessons/doubling/doubling.py")
    text = path.read_text()
    head, rest = text.split(f"def {name}(", 1)
    path.write_text(f"{head}def {name}({rest.replace('raise NotImplementedError', body, 1)}")


def kept() -> list[Paper]:
    with find_workspace().opened() as db:
        return papers(db)


def test_the_last_exercise_marks_the_paper_and_the_week_offers_it(run: Zth) -> None:
    write("double", "return 2 * x")
    assert "re-implemented" not in run("check", "doubling/double").output
    assert kept() == []
    write("quadruple", "return 4 * x")
    said = run("check", "again").output
    assert "You have re-implemented On Doubling." in said and 'zth paper read "On Doubling"' in said
    (paper,) = kept()
    assert paper.reimplemented is not None and paper.reimplemented.day == date.today()
    assert (paper.title, paper.authors, paper.year) == ("On Doubling", ("A. Person",), 2024)
    assert f"re-implemented {date.today()}" in run("paper", "list").output
    assert run("next").output.startswith("You have re-implemented On Doubling. Read again?")
    week = run("week", "--explain").output
    assert "Re-implemented [On Doubling](https://arxiv.org/abs/2401.00001)." in week
    assert "all exercises on On Doubling passed" in week and "check of `doubling/again`" in week

    # Once: neither a break, nor its mending, nor a reading changes it.
    file = Path("lessons/doubling/doubling.py")
    file.write_text(file.read_text().replace("4 * x", "5 * x"))
    run("check", "again")
    file.write_text(file.read_text().replace("5 * x", "x * 4"))
    assert "re-implemented" not in run("check", "again").output
    assert kept() == [paper]
    run("paper", "read", "doubling", "--understood", "5")
    assert "re-implemented" not in run("next").output


@pytest.mark.parametrize("name", ["https://arxiv.org/pdf/2401.00001v3", "on doubling", "10.1000/double"])
def test_a_paper_that_is_known_is_marked_under_its_own_names(run: Zth, name: str) -> None:
    run("paper", "add", name, "--author", "Somebody")
    run("paper", "read", name, "--understood", "2")
    write("double", "return 2 * x")
    write("quadruple", "return 4 * x")
    run("check", "--all")
    (paper,) = kept()
    assert paper.reimplemented is not None and paper.authors == ("Somebody",)
    assert paper.title == ("on doubling" if name == "on doubling" else "On Doubling")
    assert paper.url == (name if name.startswith("http") else None)
    assert "the second reading" in run("paper", "read", "On Doubling").output


def test_another_lesson_marks_nothing(run: Zth) -> None:
    path = Path("lessons/other/other.py")
    path.write_text(path.read_text().replace("raise NotImplementedError", "return 2 * x"))
    assert run("check", "other/double").exit_code == 0
    assert kept() == [] and "re-implemented" not in run("next").output


def test_the_papers_of_the_course_are_the_lessons_that_re_implement_them() -> None:
    named = {lesson.id: lesson.paper.title for lesson in load_course(course_folder()).lessons if lesson.paper}
    assert named == {
        "bengio2003": "A Neural Probabilistic Language Model",
        "attention2017": "Attention Is All You Need",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        'paper = "arxiv:2401.00001"\n[modules]',
        '[paper]\ntitle = "No address"\n[modules]',
        '[paper]\ntitle = "…"\nurl = "https://arxiv.org/abs/2401.00001"\n[modules]',
        '[paper]\ntitle = "T"\nurl = "arxiv:2401.00001"\n[modules]',
        '[paper]\ntitle = "T"\nurl = "https://example.org/x"\nyear = "2024"\n[modules]',
        '[paper]\ntitle = "T"\nurl = "https://example.org/x"\nauthor = "A"\n[modules]',
    ],
)
def test_a_paper_that_cannot_be_one_is_a_sentence(tmp_path: Path, wrong: str) -> None:
    CliRunner().invoke(zth, ["course", "new", "mine", "--course", str(tmp_path)])
    path = tmp_path / "mine" / "lesson.toml"
    path.write_text(path.read_text().replace("[modules]", wrong, 1))
    with pytest.raises(Problem, match=r"\[paper\] needs a title and a url"):
        load_course(tmp_path)
    assert "[paper] needs" in CliRunner().invoke(zth, ["course", "lint", "--course", str(tmp_path)]).output
