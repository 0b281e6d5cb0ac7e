"""The two engines: which is chosen, what is got ready, and how spares do where nothing of Linux is there."""

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.grading.conftest import ENGINE, changed
from zerotohero.grading.ask import Asker, engine
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import File, Result, Task
from zerotohero.problem import Problem

MACOS = """
import os, sys
sys.platform = "darwin"
for name in ("pidfd_open", "waitid"):
    vars(os).pop(name, None)
"""


@pytest.fixture(scope="module")
def macos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """An interpreter that takes itself for one of macOS: no subreaper, no pidfd, nothing read from /proc."""
    folder = tmp_path_factory.mktemp("macos")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "sitecustomize.py").write_text(MACOS)
    with Asker(str(folder / "bin" / "python"), "spares") as asker:
        yield asker


def graded(asker: Asker, task: Task, text: str) -> Result:
    return Grader(asker).grade(task, {"toy.engine": File("toy/engine.py", text)}, 7)


def test_the_engine_is_the_platforms_unless_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZTH_GRADER", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert engine() == "fork"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert engine() == "spares"
    monkeypatch.setenv("ZTH_GRADER", "fork")
    with pytest.raises(Problem, match="may be `spares` on this system"):
        engine()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("ZTH_GRADER", "spares")
    assert engine() == "spares"
    monkeypatch.setenv("ZTH_GRADER", "spork")
    with pytest.raises(Problem, match="`fork` or `spares`"):
        engine()


def test_without_what_linux_has_right_code_passes_and_wrong_code_fails(macos: Asker, task: Task) -> None:
    assert graded(macos, task, ENGINE).verdict == "passed"
    assert graded(macos, task, changed("grad += out.grad", "grad = out.grad")).reason == "answer"


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("while True: pass\n", "time"),
        ("while True: print('x' * 1000)\n", "time"),
        ("import os\nos._exit(0)\n", "crash"),
        ("import os\nfor fd in range(3, 64):\n    try: os.close(fd)\n    except OSError: pass\n", "crash"),
    ],
)
def test_without_what_linux_has_limits_hold(macos: Asker, task: Task, program: str, reason: str) -> None:
    result = graded(macos, task, program + ENGINE)
    assert (result.verdict, result.reason) == ("failed", reason)
    assert graded(macos, task, ENGINE).verdict == "passed"


def test_without_what_linux_has_the_group_is_ended(macos: Asker, task: Task, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    text = f"""
        import os, time
        if os.fork() == 0:
            open({str(told)!r}, "w").write(str(os.getpid()))
        time.sleep(60)
    """
    graded(macos, task, textwrap.dedent(text) + ENGINE)
    assert gone(int(told.read_text()))


def test_a_spare_ends_with_its_broker(macos: Asker, task: Task, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    text = f"""
        import os, signal, time
        open({str(told)!r}, "w").write(str(os.getpid()))
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    """
    assert graded(macos, task, textwrap.dedent(text) + ENGINE).verdict == "unchecked"
    assert gone(int(told.read_text()))
    assert graded(macos, task, ENGINE).verdict == "passed"


def test_the_courses_own_code_is_forgotten_between_two_questions(task: Task) -> None:
    """One process answers for one reference, another, and the first again: none is in another's answers."""
    with Asker(engine_name="spares") as asker:
        grader = Grader(asker)
        first = grader.answer(task, 7)
        other = Task(**{**vars(task), "id": "toy/other", "reference": {"toy.engine": File("toy/engine.py", CONSTANT)}})
        second = grader.answer(other, 7)
        assert grader.answer(Task(**{**vars(task), "id": "toy/again"}), 7).answers == first.answers
    assert second.answers["sums"].value == 42
    assert first.answers["sums"].value != 42


CONSTANT = changed("Value(self.data + other.data", "Value(42")


def gone(pid: int) -> bool:
    """Say whether `pid` ends within a moment; a zombie that nobody waits for has ended."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    os.kill(pid, 9)
    return False
