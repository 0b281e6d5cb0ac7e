"""The experiments of lesson micrograd: published digits, every right way of writing the modules, Python 3.9."""

import ast
import json
import random
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Engine
from zerotohero.course.load import Course, course_folder, load_course
from zerotohero.course.task import task
from zerotohero.course.workspace import Workspace
from zerotohero.figures import Figure
from zerotohero.grading import alternatives
from zerotohero.grading.grade import with_alternatives
from zerotohero.runs.config import read_config
from zerotohero.runs.find import find_run
from zerotohero.runs.start import prepare, start

LESSON = course_folder() / "micrograd"
EXPERIMENTS = sorted((LESSON / "experiments").glob("*.py"))
PUBLISHED = {0: (0.8958441028683222, 0.5), 1: (1.7235905, 0.81), 99: (0.010978370135492717, 1.0)}
TRAINING = ("neuron", "layer", "mlp")


class Run:
    """Stands in for a tracked run."""

    def __init__(self) -> None:
        self.logged: dict[int, dict[str, float]] = {}
        self.samples: list[str] = []
        self.figures: list[Figure] = []

    def log(self, step: int, **metrics: float) -> None:
        self.logged[step] = metrics

    def sample(self, step: int, text: str) -> None:
        self.samples.append(text)

    def figure(self, name: str, figure: Figure, step: int = 0) -> None:
        self.figures.append(figure)


def run(name: str, modules: dict[str, str] | None = None, **config: Any) -> Run:
    """Run an experiment with the lesson's modules, or with other texts of them."""
    texts = {stem: (LESSON / f"{stem}.py").read_text() for stem in ("engine", "nn")} | (modules or {})
    before = {key: value for key, value in sys.modules.items() if key.split(".")[0] == "micrograd"}
    state, limit = random.getstate(), sys.getrecursionlimit()
    try:
        sys.modules["micrograd"] = types.ModuleType("micrograd")
        for stem, text in texts.items():
            _load(f"micrograd.{stem}", text, LESSON / f"{stem}.py")
        path = LESSON / "experiments" / f"{name}.py"
        experiment = _load(path.stem, path.read_text(), path)
        found = Run()
        experiment.main(experiment.Config(**config), found)
        return found
    finally:
        random.setstate(state)
        sys.setrecursionlimit(limit)
        for key in [key for key in sys.modules if key.split(".")[0] == "micrograd"]:
            del sys.modules[key]
        sys.modules.update(before)


def _load(name: str, text: str, path: Path) -> Any:
    module = types.ModuleType(name)
    module.__file__ = str(path)
    sys.modules[name] = module
    exec(compile(text, str(path), "exec"), module.__dict__)
    return module


def ways(course: Course) -> Iterator[tuple[str, dict[str, str]]]:
    """Every style and variant of neuron, layer and mlp, and every whole engine that has a relu."""
    for short in TRAINING:
        exercise = course.exercise(short)
        judged = task(course.lesson_of(exercise), exercise)
        found = [*alternatives.read(exercise.folder / "styles.py", "style"), *judged.variants]
        for one in found:
            code = with_alternatives(judged, one)
            texts = {name.rsplit(".", 1)[-1]: file.text for name, file in code.items()}
            if one.id.endswith("_always"):
                # Neurons that know no `nonlin` go with a network that passes none.
                texts["nn"] = texts["nn"].replace(", nonlin=i != last", "")
            yield f"{short} {one.id}", texts
    for path in sorted(LESSON.glob("styles/*/engine.py")):
        if "relu" in path.read_text() and path.parent.name != "notebook":
            yield f"engine {path.parent.name}", {"engine": path.read_text()}


WAYS = dict(ways(load_course()))


def test_moons_starts_with_the_published_digits() -> None:
    found = run("moons", steps=12)
    for step in (0, 1):
        loss, accuracy = PUBLISHED[step]
        assert found.logged[step]["loss"] == pytest.approx(loss, rel=1e-12 if step == 0 else 3e-8)
        assert found.logged[step]["accuracy"] == accuracy
    assert list(found.logged) == list(range(12))
    # The rate falls as it does in 100 steps, so these are the first 12 of the whole run.
    assert found.logged[11]["loss"] == pytest.approx(0.25099055297915035, rel=1e-12)
    assert found.figures[-1].kind == "boundary" and "100 points" in found.figures[-1].alt
    assert not any("was published" in text for text in found.samples)


@pytest.mark.slow
def test_moons_ends_with_the_published_digits() -> None:
    found = run("moons")
    loss, accuracy = PUBLISHED[99]
    assert found.logged[99] == {"loss": pytest.approx(loss, rel=1e-12), "accuracy": accuracy}
    assert len(found.figures) == 4 and "100 of them (100 %)" in found.figures[-1].alt


def test_the_stored_points_are_the_recipes_to_the_last_bit() -> None:
    np = pytest.importorskip("numpy")
    stored = json.loads((LESSON / "experiments" / "moons.json").read_text())
    generator = np.random.RandomState(1337)
    t = np.linspace(0, np.pi, 50)
    xs = np.column_stack([np.append(np.cos(t), 1 - np.cos(t)), np.append(np.sin(t), 1 - np.sin(t) - 0.5)])
    labels = np.repeat([0, 1], 50)
    order = np.arange(100)
    generator.shuffle(order)
    xs = xs[order] + generator.normal(scale=0.1, size=(100, 2))
    assert stored["points"] == xs.tolist() and stored["labels"] == labels[order].tolist()


@pytest.mark.parametrize("way", WAYS)
def test_moons_trains_every_right_way_of_writing_a_network(way: str) -> None:
    found = run("moons", WAYS[way], steps=2, hidden=3, layers=1)
    assert set(found.logged) == {0, 1} and len(found.figures) == 1
    assert found.logged[0]["loss"] != found.logged[1]["loss"]


@pytest.mark.parametrize("way", WAYS)
def test_the_small_experiments_run_with_every_right_way(way: str) -> None:
    points = run("four-points", WAYS[way], steps=20)
    assert points.logged[19]["loss"] < points.logged[0]["loss"] or "relu" in way
    dead = run("dead-neurons", WAYS[way], steps=3)
    assert all(isinstance(row["dead"], int) for row in dead.logged.values())
    if way.startswith("engine"):
        assert run("graph", WAYS[way]).logged == {0: {"result": -8.0}}


def test_other_start_weights_are_told_from_the_published_ones() -> None:
    found = run("moons", WAYS["neuron bias_first"], steps=1)
    assert any("was published" in text for text in found.samples)


def test_relu_stands_behind_the_layers_unless_the_learners_own_network_is_asked_for() -> None:
    given, own = run("moons", steps=1, hidden=2), run("moons", steps=1, hidden=2, own=True)
    assert given.samples == own.samples == []
    assert given.logged[0]["loss"] != own.logged[0]["loss"]
    relu = run("moons", WAYS["neuron relu"], steps=1, hidden=2, own=True)
    assert relu.logged == given.logged


def test_a_neuron_without_nonlin_trains_the_network_as_it_is() -> None:
    found = run("moons", WAYS["neuron tanh_always"], steps=1, hidden=2)
    assert any("takes no `nonlin`" in text for text in found.samples)


def test_a_minibatch_looks_at_as_many_points_as_asked_for() -> None:
    found = run("moons", steps=3, batch=10, hidden=3)
    assert all(round(row["accuracy"] * 10, 9).is_integer() for row in found.logged.values())


def test_the_four_points_are_learnt_by_41_parameters() -> None:
    found = run("four-points")
    assert found.samples[0].startswith("41 parameters") and "+1" in found.samples[1]
    assert found.logged[0]["loss"] > 1 and found.logged[19]["loss"] < 0.05


def test_half_of_the_neurons_are_dead_their_gradient_is_0_and_none_wakes() -> None:
    found = run("dead-neurons")
    assert {row["dead"] for row in found.logged.values()} == {8}
    for text in (found.samples[0], found.samples[-1]):
        dead = [line.split() for line in text.split("\n") if line.endswith("dead")]
        assert len(dead) == 8 and {tuple(line[1:5]) for line in dead} == {("0", "of", "100", "0")}
    assert "Woken since: 0." in found.samples[-1]


def test_a_higher_bias_kills_none_and_weight_decay_wakes_none() -> None:
    assert run("dead-neurons", bias=0.0, steps=1).logged[0]["dead"] == 0
    found = run("dead-neurons", alpha=0.05, steps=30)
    assert "Woken since: 0." in found.samples[-1]
    assert any(line.endswith("dead") and line.split()[4] != "0" for line in found.samples[-1].split("\n"))


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("(a + b) * a", "= -2"),
        ("tanh(a)**2 / 3 - relu(-b)", "tanh"),
        ("a +", "is no expression"),
        ("q * 2", "there is no number for `q`"),
        ("__import__('os').getcwd()", "is not read here"),
        ("a.data", "is not read here"),
        ("9 ** 9 ** 9", "grows too large"),
        ("a / 0", "divides by 0"),
        ("b ** 0.5", "root of a negative number"),
        ("a ** b", "exponent"),
        ("log(0)", "log"),
        ("(" * 500 + "a" + ")" * 500, "("),
        ("7", "number"),
        ("", "is no expression"),
    ],
)
def test_an_expression_is_drawn_or_answered_in_a_sentence(expression: str, said: str) -> None:
    (text,) = run("graph", expression=expression).samples
    assert said in text and "Traceback" not in text


def test_what_names_stand_for_is_read_or_answered() -> None:
    assert run("graph", expression="x*y", at="x=2; y = 4").logged == {0: {"result": 8.0}}
    assert "is not a name and a number" in run("graph", at="a=two").samples[0]


def test_an_operation_that_is_not_written_yet_is_named_as_such() -> None:
    text = (LESSON / "engine.py").read_text().replace("t = math.tanh(self.data)", "raise NotImplementedError")
    assert "does not have yet" in run("graph", {"engine": text}, expression="tanh(a)").samples[0]


@pytest.mark.parametrize("path", EXPERIMENTS, ids=lambda path: path.stem)
def test_an_experiment_is_python_3_9_and_all_of_its_config_can_be_set(path: Path) -> None:
    tree = ast.parse(path.read_text(), feature_version=(3, 9))
    fields = read_config(path.read_text())
    assert all(field.default is not None for field in fields)
    allowed = {"zerotohero.figures", "zerotohero.track", "micrograd.engine", "micrograd.nn", "micrograd.train"}
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name and "." in name} <= allowed


def test_an_experiment_of_the_course_runs_in_its_own_process(
    engine: Engine, workspace: Workspace, course: Course
) -> None:
    started = start(workspace, prepare(workspace, course, "moons", ["steps=1", "hidden=2", "layers=1"]))
    assert started.process.wait() == 0, started.printed()
    assert find_run(workspace, "moons").run.status == "finished"
    assert course.experiment("moons").published[0].value == PUBLISHED[0][0]
