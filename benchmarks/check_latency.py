"""From a save to its verdict, warm: against pytest on the same questions, and against a bare `python -c pass`.

The time runs from before the file is written to after the verdict was recorded: file watching, grading and the database
are all in it. The verdict alternates between right and wrong, with the wrong one's mistake named.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from zerotohero.course.check import Checker
from zerotohero.course.load import load_course
from zerotohero.course.saves import saves
from zerotohero.course.workspace import create_workspace
from zerotohero.grading.task import Result

ROUNDS = 100
EXERCISE = "add"

PYTEST = """
import random
from engine import Value

def grads(out, *leaves, g=1.0):
    out.grad = g
    out._backward()
    return [leaf.grad for leaf in leaves]

def test_the_sum(): assert (Value(1.5) + Value(-3.5)).data == -2.0
def test_right(): assert (Value(1.5) + 3).data == 4.5
def test_left(): assert (3 + Value(1.5)).data == 4.5
def test_list(): assert sum([Value(1.0), Value(2.0), Value(3.0)]).data == 6.0
def test_both():
    a, b = Value(1.5), Value(2.5)
    assert grads(a + b, a, b, g=3.5) == [3.5, 3.5]
def test_nothing():
    a, b = Value(1.5), Value(2.5)
    a + b
    assert [a.grad, b.grad] == [0, 0]
def test_twice():
    a = Value(1.5)
    assert grads(a + a, a) == [2.0]
def test_chain():
    a, b, c = Value(1.5), Value(2.5), Value(3.5)
    l, r = a + b, a + c
    out = l + r
    grads(out); l._backward(); r._backward()
    assert [a.grad, b.grad, c.grad] == [2.0, 1.0, 1.0]
def test_number():
    a = Value(1.5)
    assert grads(a + 3, a, g=3.5) == [3.5]
"""


def main() -> None:
    """Print p50 and p95 of each, and the ratios."""
    course = load_course()
    exercise = course.exercise(EXERCISE)
    lesson = course.lesson_of(exercise)
    right = (lesson.folder / "engine.py").read_text()
    wrong = right.replace("grad += out.grad\n", "grad = out.grad\n")
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "work", course)
        path = workspace.file(lesson, "engine.py")
        verdict, full = [], []
        with Checker(workspace, course) as checker:
            checker.check(exercise)
            for number in range(ROUNDS):
                checker.prepare(exercise)
                first, whole = _save_to_verdict(checker, path, (right if number % 2 else wrong) + f"# {number}\n")
                verdict.append(first)
                full.append(whole)
        (Path(folder) / "engine.py").write_text(right)
        (Path(folder) / "test_engine.py").write_text(PYTEST)
        pytest_command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_engine.py"]
        pytest_ms = [_run(pytest_command, folder) for _ in range(10)]
        bare_ms = [_run([sys.executable, "-c", "pass"], folder) for _ in range(30)]
    print(f"{'save to verdict, ms':<34}{'p50':>8}{'p95':>8}")
    for name, times in (
        ("zth: the verdict", verdict),
        ("zth: named and recorded", full),
        ("python -m pytest", pytest_ms),
        ("python -c pass", bare_ms),
    ):
        print(f"{name:<34}{_at(times, 50):>8.1f}{_at(times, 95):>8.1f}")
    print(f"pytest takes {_at(pytest_ms, 50) / _at(full, 50):.1f} times as long; ", end="")
    print(f"a bare python {_at(bare_ms, 50) / _at(full, 50):.2f} times")


def _save_to_verdict(checker: Checker, path: Path, text: str) -> tuple[float, float]:
    """Return the milliseconds from before the save to the verdict, and to the end of naming and recording."""
    exercise = checker.course.exercise(EXERCISE)
    seen: list[float] = []
    stop = threading.Event()
    watching = saves(path.parent.parent, stop)
    ready = threading.Timer(0.1, lambda: (seen.append(time.perf_counter()), path.write_text(text)))
    ready.start()
    next(watching)

    def on_verdict(_: Result) -> None:
        seen.append(time.perf_counter())

    checker.check(exercise, on_verdict=on_verdict)
    end = time.perf_counter()
    stop.set()
    return (seen[1] - seen[0]) * 1000, (end - seen[0]) * 1000


def _run(command: list[str], folder: str) -> float:
    started = time.perf_counter()
    # Plain pytest: the plugins of our own development environment would slow it down.
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    subprocess.run(command, cwd=folder, capture_output=True, check=True, env=environment)
    return (time.perf_counter() - started) * 1000


def _at(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


if __name__ == "__main__":
    main()
