"""Hanging and flooding programs, judged by zth and by pythonlings' runner: how long, how much memory, what is left.

`pip install pythonlings` beside zth to have the rival's figures. Each program is judged in a fresh parent process, both
with a limit of 2 s.
"""

import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAMS = ROOT / "tests" / "attacks" / "programs"
NAMES = (
    "loops_in_module",
    "sleeps",
    "stops_itself",
    "prints_without_end",
    "prints_much",
    "leaves_a_daemon",
    "forks_many",
)
LIMIT = 2.0


def main() -> None:
    """Print a table, and how much longer than its limit the slowest took."""
    rivals = ["zth", *(["pythonlings"] if importlib.util.find_spec("pythonlings") else [])]
    print(f"{'program':<20}" + "".join(f"{rival:>12} s  MB grown  left" for rival in rivals))
    worst = dict.fromkeys(rivals, 0.0)
    for name in NAMES:
        line = f"{name:<20}"
        for rival in rivals:
            seconds, grown, left = _measured(rival, name)
            worst[rival] = max(worst[rival], seconds)
            line += f"{seconds:>14.2f}{grown:>10.0f}{left:>6}"
        print(line)
    for rival in rivals:
        print(f"{rival}: the slowest took {worst[rival] / LIMIT:.2f} times the limit of {LIMIT:g} s")
    if "pythonlings" not in rivals:
        print("pythonlings is not installed, so nothing stands beside these figures.")


def _measured(rival: str, name: str) -> tuple[float, float, int]:
    mark = os.urandom(8).hex()
    told = subprocess.run(
        [sys.executable, __file__, rival, name],
        env=os.environ | {"ZTH_ATTACK": mark},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    seconds, grown = json.loads(told.splitlines()[-1])
    left = _left(mark)
    for pid in left:
        os.kill(pid, 9)
    return seconds, grown, len(left)


def _left(mark: str) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (process / "environ").read_bytes() + (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue
    return found


def _one(rival: str, name: str) -> None:
    program = (
        (PROGRAMS / "_wrong.txt").read_text() + (PROGRAMS / f"{name}.py").read_text() + "\nsum([Value(1), Value(2)])\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        judge = {"zth": _zth, "pythonlings": _pythonlings}[rival](Path(folder), program)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started = time.monotonic()
        judge()
        seconds = time.monotonic() - started
        print(json.dumps([seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024]))


def _zth(folder: Path, program: str) -> object:
    from zerotohero.course.check import Checker
    from zerotohero.course.load import load_course
    from zerotohero.course.workspace import create_workspace

    course = load_course()
    workspace = create_workspace(folder, course)
    checker = Checker(workspace, course)
    exercise = course.exercise("add")
    checker.check(exercise)
    workspace.file(course.lesson_of(exercise), "engine.py").write_text(program)

    def judge() -> None:
        assert checker.check(exercise).verdict == "failed"
        checker.close()

    return judge


def _pythonlings(folder: Path, program: str) -> object:
    from types import SimpleNamespace

    from pythonlings.core import runner

    (folder / "exercise.py").write_text(program)
    (folder / "check.py").write_text("assert (Value(1) + Value(2)).data == 3\n")
    exercise = SimpleNamespace(path=folder / "exercise.py", check_path=folder / "check.py", root=folder)
    runner.Exercise.DONE_MARKER = "\x00"
    return lambda: runner.run(exercise, timeout_s=LIMIT)


if __name__ == "__main__":
    _one(*sys.argv[1:]) if len(sys.argv) == 3 else main()
