"""A course of one function and one class, small enough to see through, and a grader kept warm for all tests."""

from collections.abc import Callable, Iterator

import pytest

from zerotohero.course.task import questions
from zerotohero.grading import alternatives, splice
from zerotohero.grading.ask import Asker, Limits
from zerotohero.grading.explain import explain
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import File, Result, Target, Task

ENGINE = '''\
class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0.0
        self._backward = None
        self._prev = set(_children)

    def __add__(self, other):
        """Add."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        """Add from the right."""
        return self + other

    def backward(self):
        """Push the gradient down."""
        self.grad = 1
        self._backward()
'''

PROBES = '''\
from zerotohero.grading.probe import later, probe


@probe
def sums(engine, rng):
    """`a + b`: what is `.data`?"""
    return (engine.Value(rng.uniform(1, 2)) + engine.Value(rng.uniform(1, 2))).data


@probe
def same_node_twice(engine, rng):
    """`b = a + a`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1, 2))
    b = a + a
    b.grad = 1.0
    b._backward()
    return a.grad


@probe
def inputs_kept(engine, rng):
    """`a + b`: how many Values does it remember?"""
    return len((engine.Value(rng.uniform(1, 2)) + engine.Value(3.0))._prev)


@probe
def number_on_the_left(engine, rng):
    """`1 + a`: what is `.data`?"""
    return (1 + engine.Value(rng.uniform(1, 2))).data


@probe
def waits(engine):
    """Through `backward`."""
    a = engine.Value(1.5)
    b = a + 2
    later("backward")
    b.backward()
    return a.grad
'''

MISTAKES = '''\
from zerotohero.grading.probe import mistake


@mistake("Value.__add__")
def overwrites_the_gradient(self, other):
    """It assigns."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad = out.grad
        other.grad = out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def left_input_not_kept(self, other):
    """It forgets."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (other,))

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__radd__")
def number_on_the_left_refused(self, other):
    """It refuses."""
    return NotImplemented
'''

TARGETS = (
    Target("Value.__add__", "toy.engine", "toy/add"),
    Target("Value.__radd__", "toy.engine", "toy/add"),
    Target("Value.backward", "toy.engine", "toy/backward"),
)


@pytest.fixture(scope="session", params=["fork", "spares"])
def asker(request: pytest.FixtureRequest) -> Iterator[Asker]:
    with Asker(engine_name=request.param) as asker:
        yield asker


@pytest.fixture(scope="session")
def task(tmp_path_factory: pytest.TempPathFactory) -> Task:
    folder = tmp_path_factory.mktemp("toy")
    (folder / "mistakes.py").write_text(MISTAKES)
    return Task(
        "toy/add",
        TARGETS[:2],
        TARGETS,
        tuple(questions(PROBES)),
        File("probes.py", PROBES),
        (),
        {"toy.engine": File("toy/engine.py", ENGINE)},
        {"toy.engine": File("toy/engine.py", splice.starter(ENGINE, [t.name for t in TARGETS]))},
        (),
        alternatives.read(folder / "mistakes.py", "mistake"),
        limits=Limits(seconds=1.0),
        folder=str(folder),
    )


@pytest.fixture
def judge(asker: Asker, task: Task) -> Callable[[str], Result]:
    """Grade and explain one text of toy/engine.py."""

    def judge(text: str, seed: int = 7, names: dict[str, str] | None = None) -> Result:
        grader = Grader(asker, names or {})
        code = {"toy.engine": File("toy/engine.py", text)}
        return explain(grader, task, code, grader.grade(task, code, seed))

    return judge


def written(*targets: str) -> str:
    """The starter with `targets` written as the reference has them."""
    text = splice.starter(ENGINE, [t.name for t in TARGETS])
    for target in targets:
        text = splice.replace(text, target, splice.cut(ENGINE, splice.find(ENGINE, target)))
    return text


def changed(old: str, new: str) -> str:
    """The reference with one piece of text changed."""
    assert old in ENGINE
    return ENGINE.replace(old, new)
