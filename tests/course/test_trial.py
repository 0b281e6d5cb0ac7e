"""Solutions that others wrote: each is judged, and a name counts as true only where a person said so beforehand."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.load import Course, load_course
from zerotohero.course.trial import trials
from zerotohero.problem import Problem

TRIALS = Path(__file__).parents[1] / "trials"
STEP = "def sgd_step(params, lr):\n    for p in params:\n        p.data {} lr * p.grad\n"
SOLUTIONS = {
    "right_1.py": "# right: written out\n" + STEP.format("= p.data -"),
    "right_2.py": "# right: a helper\n\ndef _move(p, lr):\n    p.data -= lr * p.grad\n\n\n"
    "def sgd_step(params, lr):\n    for p in params:\n        _move(p, lr)\n",
    "wrong_1.py": "# wrong: uphill\n# causes: uphill\n" + STEP.format("+="),
    "wrong_2.py": "# wrong: uphill, and nobody said so\n" + STEP.format("+="),
    "wrong_3.py": "# wrong: half a step\n" + STEP.format("-= 0.37 *"),
    "wrong_4.py": "# wrong: in truth it is right\n" + STEP.format("-="),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "micrograd" / "sgd-step"
    place.mkdir(parents=True)
    for name, text in SOLUTIONS.items():
        (place / name).write_text(text)
    return tmp_path


def test_each_solution_gets_the_outcome_it_deserves(folder: Path, course: Course) -> None:
    outcomes = {one.path.stem: one.outcome for one in trials(folder, course)}
    assert outcomes == {
        "right_1": "accepted",
        "right_2": "accepted",
        "wrong_1": "named truly",
        "wrong_2": "named falsely",
        "wrong_3": "narrowed",
        "wrong_4": "misjudged",
    }


def test_the_command_counts_and_ends_with_1_where_something_is_misjudged(folder: Path) -> None:
    result = CliRunner().invoke(zth, ["course", "trial", str(folder), "sgd-step"])
    assert result.exit_code == 1
    assert result.output.splitlines()[-1].split() == ["micrograd", "6", "2", "1", "1", "1", "1"]
    assert "wrong_4.py: misjudged" in result.output
    for name in ("wrong_2.py", "wrong_4.py"):
        (folder / "micrograd" / "sgd-step" / name).unlink()
    assert CliRunner().invoke(zth, ["course", "trial", str(folder)]).exit_code == 0


def test_methods_take_the_place_of_the_class_s_own(tmp_path: Path, course: Course) -> None:
    place = tmp_path / "micrograd" / "backward"
    place.mkdir(parents=True)
    (place / "wrong_1.py").write_text(
        "# wrong: the root's gradient is never set\nclass Value:\n    def backward(self):\n        self._backward()\n"
    )
    (tried,) = trials(tmp_path, course)
    assert tried.result.verdict == "failed" and tried.says == "wrong: the root's gradient is never set"


def test_a_class_with_a_base_of_its_own_takes_the_place_of_the_whole_class(tmp_path: Path, course: Course) -> None:
    place = tmp_path / "activations" / "linear"
    place.mkdir(parents=True)
    source = (TRIALS / "activations" / "linear" / "right_3.py").read_text()
    assert "class Linear(_Layer):" in source
    (place / "right_1.py").write_text(source)
    (tried,) = trials(tmp_path, course)
    assert tried.outcome == "accepted"


def test_imports_stand_above_what_uses_them(tmp_path: Path, course: Course) -> None:
    place = tmp_path / "micrograd" / "mul"
    place.mkdir(parents=True)
    (place / "wrong_1.py").write_text(
        "# wrong: no gradient\nfrom typing import Any\n\n\nclass Value:\n"
        "    def __mul__(self, other: Any) -> Any:\n        return Value(self.data * other.data)\n"
    )
    (tried,) = trials(tmp_path, course)
    assert tried.result.verdict == "failed" and tried.result.reason != "import"


def test_a_folder_without_trials_is_said(tmp_path: Path, course: Course) -> None:
    with pytest.raises(Problem, match="holds no trials"):
        next(trials(tmp_path, course))


@pytest.mark.slow
@pytest.mark.parametrize("folder", [None, "torch"])
def test_what_strangers_wrote_is_judged_rightly(course: Course, folder: str | None) -> None:
    if folder is None:
        tried = list(trials(TRIALS, course))
    else:
        tried = list(trials(TRIALS / folder, load_course(TRIALS.parent / "courses" / folder)))
    assert [f"{one.path}: {one.outcome}" for one in tried if one.outcome in ("misjudged", "named falsely")] == []
    assert len(tried) >= 32


def test_a_stranger_s_right_way_passes_and_a_wrong_one_is_named(course: Course) -> None:
    outcomes = {one.path.stem: one.outcome for one in trials(TRIALS, course, course.exercise("micrograd/sgd-step"))}
    assert {outcomes[f"right_{n}"] for n in (1, 2, 3)} == {"accepted"}
    assert {outcomes[f"wrong_{n}"] for n in (1, 2, 3, 4, 5)} == {"named truly"}
