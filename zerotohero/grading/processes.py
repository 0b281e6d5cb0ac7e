"""How processes end: the one that met the learner's code, and all that came from it.

Runs on both sides; under the learner's interpreter it needs the standard library only (Python 3.9 or newer).
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from typing import Any, FrozenSet, List, Optional

LINUX = sys.platform == "linux"
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
SECONDS = 1.0
"""How long a sweep goes on at most."""


def sweep(pid: int, spared: FrozenSet[int] = frozenset()) -> Optional[int]:
    """Kill the child `pid` and all that came from it; return its wait status, None where somebody else reaped it.

    On Linux, where we are the subreaper, also all that was left to us, but for our children in `spared`. Elsewhere the
    process group; on Windows the tree as `taskkill` knows it.
    """
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(pid)], capture_output=True, check=False)
        return None
    status: Optional[int] = None
    reaped = False
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        family = descendants(os.getpid(), spared) if LINUX else []
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for member in family:
                kill(member, number)
        if not reaped:
            # While it is not reaped, nothing else can have its number.
            _kill_group(pid)
            kill(pid, signal.SIGKILL)
        for member in {pid, *family}:
            try:
                ended, code = os.waitpid(member, os.WNOHANG)
            except ChildProcessError:
                ended, code = member if member == pid else 0, None
            if ended == pid and not reaped:
                status, reaped = code, True
        if reaped and not family:
            return status
        time.sleep(0.0005)
    return status


def descendants(root: int, spared: FrozenSet[int] = frozenset()) -> List[int]:
    """Return the pids of all that descends from `root`, orphans too where it is their subreaper (Linux; else none).

    Whoever is in `spared`, and what descends from them, is left out.
    """
    found: List[int] = []
    pending = [root]
    while pending:
        parent = pending.pop()
        try:
            for task in os.listdir("/proc/%d/task" % parent):
                with open("/proc/%d/task/%s/children" % (parent, task)) as children:
                    pids = [pid for pid in map(int, children.read().split()) if pid not in spared]
                found += pids
                pending += pids
        except OSError:
            continue
    return found


def has_ended(pid: int) -> bool:
    """Say whether our child `pid` has ended, without reaping it (Linux)."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def open_pidfd(pid: int) -> Optional[int]:
    """Return a file descriptor that becomes readable at our child's end; None where Python or the kernel has none."""
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return None


def kill(pid: int, number: int) -> None:
    """Send a signal; to one that is gone or is not ours, none."""
    try:
        os.kill(pid, number)
    except OSError:
        pass


def ending(returncode: Optional[int]) -> str:
    """Return how a process ended, from its return code as subprocess gives it: `exit 3`, `SIGKILL`."""
    if returncode is None:
        return "unknown"
    if returncode >= 0:
        return "exit %d" % returncode
    try:
        return signal.Signals(-returncode).name
    except ValueError:
        return "signal %d" % -returncode


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends (Linux)."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def end_with_parent() -> None:
    """Be killed when the thread that started this process ends (Linux)."""
    if LINUX:
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except OSError:
        pass


def _prctl(option: int, value: int) -> None:
    if _libc is not None:
        _libc.prctl(option, value, 0, 0, 0)


_libc: Any = None
if LINUX:
    try:
        _libc = ctypes.CDLL(None, use_errno=True)
    except OSError:
        _libc = None
