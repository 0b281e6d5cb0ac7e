"""The graph of an expression in text: of every right engine that keeps its inputs, at any width and depth."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from zerotohero.course.load import course_folder
from zerotohero.figures import graph

LESSON = course_folder() / "micrograd"
ENGINES = [LESSON / "engine.py", *sorted(LESSON.glob("styles/*/engine.py"))]


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"engine_of_{path.parent.name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def engine() -> ModuleType:
    return load(LESSON / "engine.py")


def test_each_node_stands_with_its_number_and_gradient(engine: ModuleType) -> None:
    a, b, c = engine.Value(2.0), engine.Value(-3.0), engine.Value(10.0)
    out = a * b + c
    out.backward()
    shown = graph(out, names={"a": a, "b": b, "c": c})
    assert sorted(line.split()[-3:] for line in shown.split("\n")[1:]) == sorted(
        [["+", "4", "1"], ["*", "-6", "1"], ["a", "2", "-3"], ["b", "-3", "2"], ["c", "10", "1"]]
    )
    assert shown == graph(out, names={"a": a, "b": b, "c": c})


def test_a_shared_node_is_drawn_once_and_referred_to(engine: ModuleType) -> None:
    a = engine.Value(2.0)
    b = a * 3
    out = b * b + b + a
    out.backward()
    shown = graph(out, names={"a": a})
    assert shown.count("* [") == 1 and shown.count("* ↑ [") == 1
    assert shown.count("a [") == 1 and shown.count("a ↑ [") == 1
    assert "* (itself)" in shown


@pytest.mark.parametrize("path", ENGINES, ids=lambda path: path.parent.name)
def test_every_right_engine_is_drawn_or_told_why_not(path: Path) -> None:
    engine = load(path)
    a, b = engine.Value(2.0), engine.Value(-3.0)
    out = (a * b + a).tanh()
    out.backward()
    shown = graph(out, names={"first": a, "second": b})
    if path.parent.name == "dataclass_tape":
        assert "does not keep what it was made from" in shown
    else:
        assert "first" in shown and "second" in shown and "-0.9993" in shown


def test_a_lectures_label_is_the_name(engine: ModuleType) -> None:
    a = engine.Value(2.0)
    a.label = "weight"
    assert "weight" in graph(a * 3)


@pytest.mark.parametrize("width", [1, 20, 40, 80, 200])
def test_no_line_is_wider_than_asked_for(engine: ModuleType, width: int) -> None:
    out = engine.Value(1.0)
    for number in range(40):
        out = (out + engine.Value(float(number))) * engine.Value(0.5)
    shown = graph(out, width=width, most=1000)
    assert max(len(line) for line in shown.split("\n")) <= max(width, 50)
    assert "more nodes below" in shown


def test_a_graph_ten_thousand_deep_is_cut_and_counted(engine: ModuleType) -> None:
    out = engine.Value(1.0)
    for _ in range(10_000):
        out = out + out
    lines = graph(out, most=10).split("\n")
    # The heading, the drawn nodes, and how many are left of the 10,001.
    drawn = sum("itself" in line for line in lines)
    assert len(lines) <= 12 and lines[-1] == f"… and {10_001 - drawn} more nodes below."


def test_an_input_alone_is_a_line(engine: ModuleType) -> None:
    assert graph(engine.Value(3.0)).split("\n")[1].split() == ["number", "3", "0"]


def test_numbers_that_are_none_are_shown_as_they_are(engine: ModuleType) -> None:
    a = engine.Value(float("nan"))
    out = a + float("inf")
    out.grad = None
    assert "nan" in graph(out) and "inf" in graph(out) and "?" in graph(out)
