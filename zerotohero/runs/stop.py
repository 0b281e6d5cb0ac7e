"""Stop a run: an interrupt to its process group, time to save, and an end by force where that is not heard."""

import contextlib
import os
import signal
import socket
import time
from collections.abc import Callable

from zerotohero.problem import Problem
from zerotohero.runs.find import Found, opened
from zerotohero.store.process import started_mark
from zerotohero.store.runs import run_with_id

PATIENCE = 5.0
"""Seconds until a run that does not say that it heard is ended by force."""
SAVING = 120.0
"""Seconds that a run which heard may take to finish its step and save; it is then left to itself."""
TOLD_AFTER = 1.0
LOOK_SECONDS = 0.1


def stop(found: Found, tell: Callable[[str], None] = lambda sentence: None) -> None:
    """Interrupt a live run, as Ctrl-C would, and wait until it has ended.

    One that looks at `run.stopping` says that it heard: it is waited for while it saves. A second stop ends that too,
    as a second Ctrl-C does. `tell` gets a sentence where it takes its time. Raises Problem where it cannot be stopped.
    """
    run, name, again = found.run, f"Run {found.handle}", f"`zth runs stop {found.handle}`"
    if not run.live:
        raise Problem(f"{name} is not running: it is {run.status}.", exit_code=1)
    if run.host != socket.gethostname():
        raise Problem(f"{name} runs on {run.host}; stop it there: {again}.", exit_code=1)
    mark = started_mark(run.pid)
    _signal(run.pid, signal.SIGINT)
    asked, told, heard = time.monotonic(), False, False
    while mark is not None and started_mark(run.pid) == mark:
        waited = time.monotonic() - asked
        heard = heard or (run.stopping is None and _heard(found))
        if heard and not told and waited > TOLD_AFTER:
            told = True
            tell(f"{name} heard it: it finishes its step and saves. {again} once more ends it at once.")
        if heard and waited > SAVING:
            raise Problem(
                f"{name} heard it {SAVING:g} s ago and is not done yet; it ends by itself. {again} ends it at once.",
                exit_code=1,
            )
        if not heard and waited > PATIENCE:
            tell(f"{name} did not end within {PATIENCE:g} s of being asked, so it is ended by force.")
            _signal(run.pid, signal.SIGKILL)
            return
        time.sleep(LOOK_SECONDS)


def _heard(found: Found) -> bool:
    with opened(found.database) as db:
        now = run_with_id(db, found.run.id)
    return now is not None and now.stopping is not None


def _signal(pid: int, number: int) -> None:
    """A run that `zth run` started leads its group; any other process is signalled alone."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.getpgid(pid) == pid and os.getsid(pid) == pid:
            os.killpg(pid, number)
        else:
            os.kill(pid, number)
