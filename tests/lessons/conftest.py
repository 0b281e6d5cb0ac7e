"""The lessons' experiments, run in the test's own process on a few words, with whatever modules."""

import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zerotohero import data
from zerotohero.course.load import course_folder

# Every letter occurs: some right ways have 27 rows, as the lecture has.
WORDS = ["anna", "bob", "cara", "dana", "eve", "ada", "nan", "bea", "abe", "dan", "ann", "ben"] * 3
WORDS += ["jumpy", "fox", "quick", "with", "vlags", "zero"]
LESSONS = ("bigram", "mlp", "activations", "backprop", "wavenet")


class Run:
    """Stands in for a tracked run that begins anew."""

    resumed, stopping = None, False

    def __init__(self) -> None:
        self.logged: dict[int, dict[str, float]] = {}
        self.samples: list[str] = []
        self.figures: dict[str, Any] = {}

    def log(self, step: int, **metrics: float) -> None:
        self.logged.setdefault(step, {}).update(metrics)

    def sample(self, step: int, text: str) -> None:
        self.samples.append(text)

    def figure(self, name: str, figure: Any, step: int = 0) -> None:
        self.figures[name] = figure

    def checkpoint(self, step: int, tensors: object, state: object = None) -> None:
        pass

    def last(self) -> dict[str, float]:
        """Return the last number of each metric."""
        return {name: float(value) for step in sorted(self.logged) for name, value in self.logged[step].items()}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run an experiment on some words, with the course's modules or with other texts of them."""
    monkeypatch.setenv(data.VARIABLE, str(tmp_path))
    package = types.ModuleType("makemore")
    package.__path__ = []
    monkeypatch.setitem(sys.modules, "makemore", package)
    paths = {path.stem: path for lesson in LESSONS for path in sorted((course_folder() / lesson).glob("*.py"))}

    def load(name: str, text: str, path: Path) -> Any:
        module = types.ModuleType(name)
        module.__file__ = str(path)
        monkeypatch.setitem(sys.modules, name, module)
        if name.startswith("makemore."):
            setattr(package, path.stem, module)
        exec(compile(text, str(path), "exec"), module.__dict__)
        return module

    def go(script: str, words: list[str] | bytes = WORDS, modules: dict[str, str] | None = None, **config: Any) -> Run:
        """`script` is LESSON/experiments/NAME.py without its folder and end: LESSON/NAME."""
        content = words if isinstance(words, bytes) else "\n".join(words).encode()
        (tmp_path / "names.txt").write_bytes(content)
        for stem, path in paths.items():
            load(f"makemore.{stem}", (modules or {}).get(stem) or path.read_text(), path)
        lesson, name = script.split("/")
        path = course_folder() / lesson / "experiments" / f"{name}.py"
        experiment = load(path.stem, path.read_text(), path)
        found = Run()
        experiment.main(experiment.Config(**config), found)
        return found

    return go
