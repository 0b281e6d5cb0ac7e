"""The first Ctrl-C asks a run that listens to stop; the second is a KeyboardInterrupt as ever.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

_ask: list[Callable[[], None]] = []
_listens = mmap.mmap(-1, 1)
"""1 once this process listens; forked workers see it too, even those forked before."""

LOOK_SECONDS = 0.02
"""How often the handler is looked at: a loop of small steps asks at each, and a look took 5 % of a step."""
_looked = 0.0


def listen(asked: Callable[[], None]) -> bool:
    """Have `asked` called at the next interrupt in place of what an interrupt does; say whether that can be.

    Only the main thread may ask for it. A notebook sets its own handler at each cell, so it is looked at again.
    """
    global _looked
    now = time.monotonic()
    if now - _looked < LOOK_SECONDS and asked in _ask:
        return True
    if threading.current_thread() is not threading.main_thread():
        return False
    if signal.getsignal(signal.SIGINT) is not _interrupted:
        _ask.clear()
        signal.signal(signal.SIGINT, _interrupted)
        _listens[0] = 1
    if asked not in _ask:
        _ask.append(asked)
    _looked = now
    return True


def rest() -> None:
    """Let the next interrupt be a KeyboardInterrupt again; nothing in another thread than the main one."""
    with contextlib.suppress(ValueError):
        if signal.getsignal(signal.SIGINT) is _interrupted:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def become_worker() -> None:
    """In a forked child: let the first Ctrl-C pass where the process that trains listens, for it still needs us."""
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, _interrupted):
        with contextlib.suppress(ValueError):
            signal.signal(signal.SIGINT, _interrupted_in_worker)


def _interrupted_in_worker(number: int, frame: Any) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if not _listens[0]:
        signal.default_int_handler(number, frame)


def _interrupted(number: int, frame: Any) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with contextlib.suppress(OSError):
        # Not print(): this may have interrupted one.
        os.write(2, b"\nzth: stopping at the next step; Ctrl-C again ends it at once.\n")
    for asked in _ask:
        asked()
