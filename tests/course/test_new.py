"""`zth course new`: what it makes lints as it stands."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.lint import lint
from zerotohero.course.load import load_course
from zerotohero.course.mutate import measure


@pytest.mark.parametrize("names", [["attention"], ["one", "two_more"]])
def test_a_new_lesson_lints_and_lets_no_mutant_through(tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "my course"
    for name in names:
        result = CliRunner().invoke(zth, ["course", "new", name, "--course", str(folder)])
        assert result.exit_code == 0 and "zth course lint" in result.output
    course = load_course(folder)
    assert [lesson.id for lesson in course.lessons] == names
    reports = list(lint(course, seed_count=16))
    assert [finding.problem for report in reports for finding in report.findings] == []
    assert [key for one in measure(course) for key in one.survivors] == []


@pytest.mark.parametrize("name", ["With-Dash", "1st", "", "a/b", "é"])
def test_a_name_that_cannot_be_a_package_is_refused(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(zth, ["course", "new", name, "--course", str(tmp_path)])
    assert result.exit_code == 2 and "cannot name a lesson" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_lesson_that_is_there_is_left_alone(tmp_path: Path) -> None:
    for code in (0, 2):
        assert CliRunner().invoke(zth, ["course", "new", "mine", "--course", str(tmp_path)]).exit_code == code


@pytest.mark.parametrize("how", ["by folder", "installed"])
def test_a_workspace_follows_another_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    run = CliRunner().invoke
    folder = tmp_path / "mine"
    run(zth, ["course", "new", "tiny", "--course", str(folder)])
    named = str(folder)
    if how == "installed":
        installed = tmp_path / "site"
        (installed / "mine-1.dist-info").mkdir(parents=True)
        (installed / "mine-1.dist-info" / "METADATA").write_text("Name: mine\nVersion: 1\n")
        (installed / "mine-1.dist-info" / "entry_points.txt").write_text(
            "[zerotohero.courses]\nmine = mine_course:FOLDER\n"
        )
        (installed / "mine_course.py").write_text(f"FOLDER = {str(folder)!r}\n")
        monkeypatch.syspath_prepend(str(installed))
        named = "mine"
    assert run(zth, ["init", str(tmp_path / "work"), "--course", named]).exit_code == 0
    monkeypatch.chdir(tmp_path / "work")
    assert "tiny" in run(zth, ["status"]).output
    path = tmp_path / "work" / "lessons" / "tiny" / "tiny.py"
    path.write_text(path.read_text().replace("raise NotImplementedError", "return x * x"))
    wrong = run(zth, ["check", "double"])
    assert wrong.exit_code == 1 and "It multiplies x with itself" in wrong.output
    path.write_text(path.read_text().replace("x * x", "x + x"))
    assert run(zth, ["check", "double"]).exit_code == 0
    assert "tiny" in run(zth, ["time", "tiny", "5"]).output
    path.unlink()
    assert run(zth, ["init"]).exit_code == 0
    assert path.exists() and not (tmp_path / "work" / "lessons" / "micrograd").exists()


def test_a_course_that_nobody_offers_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(zth, ["init", "--course", "nobodys"])
    assert result.exit_code == 2 and "No installed package offers" in result.output
    assert list(tmp_path.iterdir()) == []
