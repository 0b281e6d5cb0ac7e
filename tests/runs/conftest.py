"""A course whose first lesson has an experiment of its own, small enough for a test."""

from dataclasses import replace
from pathlib import Path

import pytest

from zerotohero.course.load import Course, Experiment
from zerotohero.store.runs import Published

SCRIPT = """
from dataclasses import dataclass
import time
from micrograd import engine

@dataclass
class Config:
    steps: int = 3
    seconds: float = 0.0

def main(config, run):
    run.sample(0, engine.__file__)
    for step in range(config.steps):
        value = engine.Value(1.0 + step)
        value.grad = 1.0
        run.log(step, loss=(value + value).data)
        time.sleep(config.seconds)
"""


@pytest.fixture
def small(course: Course, tmp_path: Path) -> Course:
    path = tmp_path / "small.py"
    path.write_text(SCRIPT)
    published = (
        Published("loss", 0, 2.0, "exact", "a paper"),
        Published("loss", 1, 4.1, "exact", "a paper"),
        Published("loss", None, 6.05, "±0.1", "a paper"),
        Published("loss", 99, 1.0, "on paper", "a paper"),
    )
    experiment = Experiment("micrograd/small", "Small", "Adds.", path, ("micrograd/add",), "loss", published)
    lesson = replace(course.lessons[0], experiments=(experiment,))
    return replace(course, lessons=(lesson, *course.lessons[1:]))
