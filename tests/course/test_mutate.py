"""The instrument that measures what was not shipped: what no question sees is reported, and every reason is of use."""

import shutil
from pathlib import Path

import pytest

from zerotohero.course.load import Course, course_folder, load_course, load_equivalents
from zerotohero.course.mutate import measure, mutants
from zerotohero.course.task import task


def keys(course: Course, name: str) -> list[str]:
    exercise = course.exercise(name)
    return [mutant.key for mutant in mutants(task(course.lesson_of(exercise), exercise))]


def test_each_kind_of_change_is_made_somewhere(course: Course) -> None:
    made = {key.split(" · ")[1] for exercise in course.exercises for key in keys(course, exercise.id)}
    assert made >= {"operator", "constant", "comparison", "assigned", "field", "dropped line", "swapped operands"}
    assert "Value.__add__ · assigned · self.grad = out.grad" in [
        key.replace("self.grad += out.grad → ", "") for key in keys(course, "add")
    ]


def test_a_question_that_is_taken_away_lets_mutants_through(tmp_path: Path) -> None:
    shutil.copytree(course_folder(), tmp_path / "lessons")
    folder = tmp_path / "lessons" / "micrograd" / "exercises" / "sgd-step"
    course = load_course(tmp_path / "lessons")
    (whole,) = measure(course, [course.exercise("sgd-step")])
    assert whole.survivors == [] and whole.named + whole.narrowed == whole.mutants > 5
    probes = (folder / "probes.py").read_text()
    first = probes.index("@probe", probes.index("@probe") + 1)
    (folder / "probes.py").write_text(probes[:first].replace("return", "return None  #"))
    (blind,) = measure(course, [course.exercise("sgd-step")])
    assert len(blind.survivors) > len(whole.survivors)
    (folder / "equivalents.toml").write_text(f'"{blind.survivors[0]}" = "because"\n')
    (excused,) = measure(course, [course.exercise("sgd-step")])
    assert excused.equivalent == 1 and blind.survivors[0] not in excused.survivors


def test_every_excuse_is_for_a_mutant_that_there_is(course: Course) -> None:
    for exercise in course.exercises:
        assert set(load_equivalents(exercise)) <= set(keys(course, exercise.id)), exercise.id


@pytest.mark.slow
def test_no_mutant_survives_and_almost_all_are_told_truly(course: Course) -> None:
    found = list(measure(course))
    total = sum(one.mutants for one in found)
    assert [key for one in found for key in one.survivors] == []
    assert sum(one.named + one.narrowed for one in found) >= 0.85 * total
    assert sum(len(one.false_names) for one in found) <= 0.02 * total
