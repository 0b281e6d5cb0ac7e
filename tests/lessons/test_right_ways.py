"""Every right way of writing a module is trained by every experiment that needs it, as the course's own is."""

import math
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.conftest import Run
from zerotohero.course.load import Course, Lesson, load_course
from zerotohero.course.task import task
from zerotohero.grading import alternatives
from zerotohero.grading.splice import NotFound

TRIALS, NOTEBOOKS = Path(__file__).parents[1] / "trials", Path(__file__).parent / "notebooks"
BATCHES = {"every": 1, "steps": 60}
EXPERIMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "mlp": {
        "mlp/names": {**BATCHES, "n_hidden": 20},
        "mlp/letters": {**BATCHES, "n_embd": 10},
        "mlp/overfit": {"steps": 20, "n_embd": 10},
        "mlp/rates": {"steps": 20, "n_embd": 10},
        "mlp/floor": {"longest": 2},
        "activations/starts": BATCHES,
        "activations/batchnorm": BATCHES,
        "activations/first-loss": {},
        "activations/dead-units": {"steps": 10},
        "bigram/ngram_vs_mlp": {"longest": 4, "ks": "0.1", "discounts": "0.7", "network_steps": 20},
    },
    "activations": {
        "activations/first-loss": {},
        "activations/starts": {**BATCHES, "start": "kaiming"},
        "activations/batchnorm": BATCHES,
        "activations/deep": {"steps": 20, "n_hidden": 20},
        "activations/dead-units": {"steps": 10},
        "wavenet/wavenet": {"steps": 60, "n_hidden": 16, "n_embd": 4, "samples": 2},
    },
    "backprop": {
        "backprop/against-autograd": {"n_embd": 4, "n_hidden": 8},
        "backprop/by-hand": {"steps": 60, "n_hidden": 16, "samples": 2},
    },
    "wavenet": {
        "wavenet/wavenet": {"steps": 60, "n_hidden": 16, "n_embd": 4, "samples": 2},
    },
}


def ways(course: Course, lesson: Lesson) -> Iterator[str]:
    """Yield whole modules in which each exercise is written in another way, until each right way was in one of them."""
    columns = []
    for exercise in lesson.exercises:
        judged = task(lesson, exercise)
        found: list[Callable[[str], str]] = [
            one.apply for one in [*alternatives.read(exercise.folder / "styles.py", "style"), *judged.variants]
        ]
        for path in sorted((TRIALS / exercise.id).glob("right_*.py")):
            source = path.read_text()
            found.append(lambda text, source=source: alternatives.put(text, source))  # type: ignore[misc]
        columns.append(found)
    (module,) = {exercise.module for exercise in lesson.exercises}
    complete = (lesson.folder / module).read_text()
    for row in zip_longest(*columns):
        text = complete
        for change in filter(None, row):
            try:
                text = change(text)
            except NotFound:
                # A class of one line replaced the members that the next one writes.
                yield change(complete)
        yield text
    yield (NOTEBOOKS / module).read_text()


COURSE = load_course()
WAYS = {
    f"{lesson} {number}": text.replace("view(-1, 30)", "view(-1, W1.shape[0])")
    for lesson in EXPERIMENTS
    for number, text in enumerate(ways(COURSE, COURSE.lesson(lesson)))
}


@pytest.fixture(scope="module")
def expected() -> dict[str, Run]:
    """What the course's own modules give, by experiment."""
    return {}


@pytest.mark.parametrize("way", WAYS)
def test_every_right_way_of_writing_the_modules_is_trained(
    run: Callable[..., Run], expected: dict[str, Run], way: str
) -> None:
    lesson = COURSE.lesson(way.split()[0])
    (module,) = lesson.modules
    for script, config in EXPERIMENTS[lesson.id].items():
        key = f"{script} {config}"
        if key not in expected:
            expected[key] = run(script, **config)
        found = run(script, modules={Path(module).stem: WAYS[way]}, **config)
        last, other = expected[key].last(), found.last()
        assert other.keys() == last.keys() and not any(map(math.isnan, other.values())), (script, other)
        assert found.figures.keys() == expected[key].figures.keys()
        assert len(found.samples) == len(expected[key].samples)
        for metric in {"parameters", "floor"} & last.keys():
            assert other[metric] == pytest.approx(last[metric]), (script, metric)
        # Others draw in another order, and few steps do not settle it; what was not trained at all is far above.
        for metric in {"dev", "train", "loss"} & last.keys():
            assert other[metric] < 2 * last[metric] + 1, (script, metric)
        assert other.get("largest", 0) < 1e-6, script


def test_a_forward_with_the_lectures_sizes_in_it_stops_where_they_are_others(run: Callable[..., Run]) -> None:
    notebook = {"mlp": (NOTEBOOKS / "mlp.py").read_text()}
    with pytest.raises(RuntimeError, match=r"\[-1, 30\]"):
        run("mlp/letters", modules=notebook, steps=2)
