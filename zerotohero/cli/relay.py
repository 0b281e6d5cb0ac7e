"""What a hosted run prints and is told, between its host's pipes and this terminal."""

import contextlib
import os
import selectors
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import subprocess

    from zerotohero.runs.start import Watcher

END_OF_INPUT = b"\x04"


def watcher() -> "Watcher":
    """Return how this process watches a run: what of its streams is a terminal."""
    from zerotohero.runs.start import Watcher

    shown = sys.stdout.isatty()
    return Watcher(typed=_is_typed(), apart=not _same_place(), terminal=sys.stdout.fileno() if shown else None)


class Relay:
    """Passes output on, and what is typed; `begun` is true while the last line of it has no end."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout and process.stderr
        self.process = process
        self.begun = False
        self._select = selectors.DefaultSelector()
        self._select.register(process.stdout, selectors.EVENT_READ)
        self._select.register(process.stderr, selectors.EVENT_READ)
        self._open = {process.stdout.fileno(), process.stderr.fileno()}
        if process.stdin is not None:
            self._select.register(0, selectors.EVENT_READ)

    def turn(self, seconds: float) -> Iterator[tuple[bytes, bool]]:
        """Yield what was printed within `seconds`, each with whether it is for stderr."""
        for key, _ in self._select.select(seconds):
            if key.fd == 0:
                self._typed()
                continue
            data = os.read(key.fd, 65536)
            if not data:
                self._select.unregister(key.fileobj)
                self._open.discard(key.fd)
                continue
            yield data, key.fileobj is self.process.stderr

    def show(self, data: bytes, error: bool) -> None:
        """Put it on this process's stdout or stderr; nobody there to read it is no reason to end the run."""
        self.begun = not data.endswith(b"\n")
        with contextlib.suppress(OSError, ValueError):
            click.echo(data, nl=False, err=error)

    @property
    def ended(self) -> bool:
        """Whether all was passed on and the host is gone."""
        return not self._open and self.process.poll() is not None

    def _typed(self) -> None:
        # A job in the background must not take what is typed to the shell.
        with contextlib.suppress(OSError):
            if os.tcgetpgrp(0) != os.getpgrp():
                return
            data = os.read(0, 65536) or END_OF_INPUT
            assert self.process.stdin
            self.process.stdin.write(data)
            self.process.stdin.flush()


@contextlib.contextmanager
def passing_signals(process: "subprocess.Popen[bytes]", interrupted: "list[int]") -> Iterator[None]:
    """Send SIGINT, SIGTERM and SIGWINCH on to the host in a `with` block; each SIGINT adds to `interrupted`."""

    def pass_on(number: int, frame: object) -> None:
        if number == signal.SIGINT:
            interrupted.append(number)
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(number)

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGWINCH)
    former = [signal.signal(number, pass_on) for number in numbers]
    signal.signal(signal.SIGTTIN, signal.SIG_IGN)
    try:
        yield
    finally:
        for number, handler in zip(numbers, former, strict=True):
            signal.signal(number, handler)
        signal.signal(signal.SIGTTIN, signal.SIG_DFL)


def _is_typed() -> bool:
    try:
        return sys.stdin.isatty() and sys.stdin.fileno() == 0
    except (OSError, ValueError, AttributeError):
        return False


def _same_place() -> bool:
    """Whether stdout and stderr lead to one place, where what comes first is to stand first."""
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError, AttributeError):
        return False
