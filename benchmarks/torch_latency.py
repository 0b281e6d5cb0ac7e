"""A check of code that needs torch, warm, against pytest on like questions: BatchNorm, and 50 steps with autograd.

pytest imports torch anew at each run, as anyone's does at each save.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from zerotohero.course.check import Checker
from zerotohero.course.load import load_course
from zerotohero.course.workspace import create_workspace

COURSE = Path(__file__).parents[1] / "tests" / "courses" / "torch"
ROUNDS = 40
PYTEST_ROUNDS = 3

PYTEST = """
import torch
from blocks import BatchNorm1d, train

def test_normalised():
    x = torch.randn(6, 3, generator=torch.Generator().manual_seed(1))
    assert torch.allclose(BatchNorm1d(3)(x).mean(0), torch.zeros(3), atol=1e-5)

def test_train():
    g = torch.Generator().manual_seed(1)
    W, X = torch.randn(3, 4, generator=g), torch.randn(12, 3, generator=g)
    losses = train(W, X, torch.randint(0, 4, (12,), generator=g), 50, 0.5)
    assert losses[-1] < losses[0]
"""


def main() -> None:
    """Print the median and the 95th percentile of each, and the ratio."""
    course = load_course(COURSE)
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "work", course)
        lesson = course.lessons[0]
        workspace.file(lesson, "blocks.py").write_text((lesson.folder / "blocks.py").read_text())
        ours = []
        with Checker(workspace, course) as checker:
            for exercise in (course.exercise("batchnorm"), course.exercise("train")):
                for _ in range(ROUNDS):
                    checker.prepare(exercise)
                    started = time.perf_counter()
                    assert checker.check(exercise).verdict == "passed"
                    ours.append(1000 * (time.perf_counter() - started))
        print(f"zth, torch warm      p50 {statistics.median(ours):7.1f} ms   p95 {_p95(ours):7.1f} ms")
        rival = _pytest(Path(folder), (lesson.folder / "blocks.py").read_text())
        print(f"python -m pytest     p50 {statistics.median(rival):7.1f} ms   p95 {_p95(rival):7.1f} ms")
        print(f"pytest takes {statistics.median(rival) / statistics.median(ours):.0f} times as long")


def _pytest(folder: Path, blocks: str) -> list[float]:
    (folder / "blocks.py").write_text(blocks)
    (folder / "test_blocks.py").write_text(PYTEST)
    taken = []
    for _ in range(PYTEST_ROUNDS):
        started = time.perf_counter()
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_blocks.py"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        taken.append(1000 * (time.perf_counter() - started))
    return taken


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


if __name__ == "__main__":
    main()
