"""The cells of a notebook, wrapped in the exercises' names and put into the learner's file, pass."""

from pathlib import Path

import pytest

from zerotohero.course.check import Checker, seeds
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.mark.parametrize(
    ("lesson", "module"), [("mlp", "mlp"), ("activations", "layers"), ("backprop", "backprop"), ("wavenet", "wavenet")]
)
def test_loose_cells_pass_when_a_def_is_wrapped_around_them(
    workspace: Workspace, course: Course, lesson: str, module: str
) -> None:
    text = (NOTEBOOKS / f"{module}.py").read_text()
    (workspace.root / "lessons" / "makemore" / f"{module}.py").write_text(text)
    with Checker(workspace, course) as checker:
        results = [checker.check(exercise, seeds(exercise)[0]) for exercise in course.lesson(lesson).exercises]
    wrong = {
        result.exercise: [p.name for p in result.probes if p.ok is not True and not p.stretch] for result in results
    }
    assert {result.exercise: result.verdict for result in results} == dict.fromkeys(wrong, "passed"), wrong
