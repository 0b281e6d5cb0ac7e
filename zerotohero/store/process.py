"""Whether the process that wrote a record still lives: a pid alone may have been given to another since.

Standard library only and Python 3.9 or newer: the tracker uses it under the learner's interpreter.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path


def started_mark(pid: int) -> str | None:
    """Return what tells this process from any other that ever had its `pid`, or None where there is none now."""
    stat = Path(f"/proc/{pid}/stat")
    if stat.parent.parent.joinpath("self").exists():
        with contextlib.suppress(OSError, IndexError):
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
            return None if fields[0] == "Z" else f"{boot} {fields[19]}"
        return None
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, timeout=2)
        return asked.stdout.strip() or None
    return None


def alive(pid: int, mark: str | None) -> bool:
    """Say whether the process `pid` that had `mark` is still there."""
    if mark is not None:
        return started_mark(pid) == mark
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
