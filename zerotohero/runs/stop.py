"""Stop a run: an interrupt to its process group, and an end by force where that is not heard."""

import contextlib
import os
import signal
import socket
import time

from zerotohero.problem import Problem
from zerotohero.store.process import started_mark
from zerotohero.store.runs import RunRecord

PATIENCE = 5.0
"""Seconds that a run may take to write its end."""


def stop(run: RunRecord) -> None:
    """Interrupt a live run, as Ctrl-C would, and wait until it has ended. Raises Problem where it cannot be."""
    if not run.live:
        raise Problem(f"Run {run.number} is not running: it is {run.status}.", exit_code=1)
    if run.host != socket.gethostname():
        raise Problem(f"Run {run.number} runs on {run.host}; stop it there: `zth runs stop {run.number}`.", exit_code=1)
    mark = started_mark(run.pid)
    _signal(run.pid, signal.SIGINT)
    deadline = time.monotonic() + PATIENCE
    while mark is not None and started_mark(run.pid) == mark:
        if time.monotonic() > deadline:
            _signal(run.pid, signal.SIGKILL)
            return
        time.sleep(0.02)


def _signal(pid: int, number: int) -> None:
    """A run that `zth run` started leads its group; any other process is signalled alone."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.getpgid(pid) == pid and os.getsid(pid) == pid:
            os.killpg(pid, number)
        else:
            os.kill(pid, number)
