"""`zth --help` against `python -c "import click"`: whole processes in turn, medians."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 21


def main() -> None:
    """Print both medians and the ratio."""
    zth = [str(Path(sys.executable).with_name("zth")), "--help"]
    click = [sys.executable, "-c", "import click"]
    times: dict[str, list[float]] = {"zth --help": [], "import click": []}
    for _ in range(ROUNDS):
        for name, command in (("zth --help", zth), ("import click", click)):
            started = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            times[name].append((time.perf_counter() - started) * 1000)
    ours, theirs = (statistics.median(taken) for taken in times.values())
    print(f"zth --help {ours:.0f} ms, python -c 'import click' {theirs:.0f} ms, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
