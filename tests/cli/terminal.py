"""The installed `zth` in a terminal of its own."""

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Terminal:
    """What a person sees and types."""

    def __init__(self, folder: Path, words: tuple[str, ...]) -> None:
        self.ours, other = pty.openpty()
        # The terminal's own session, so that Ctrl-C typed into it reaches zth as it does a person's.
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKES_TERMINAL, sys.executable, "-m", "zerotohero", *words],
            cwd=folder,
            stdin=other,
            stdout=other,
            stderr=other,
            start_new_session=True,
        )
        os.close(other)
        self.seen = ""

    def until(self, words: str) -> str:
        """Return what was shown up to `words`."""
        while words not in self.seen:
            if not self._read():
                raise AssertionError(f"no {words!r} in {self.seen!r}")
        shown, _, self.seen = self.seen.partition(words)
        return shown

    def type(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def end(self) -> tuple[int, str]:
        """Return the exit code and what was shown last."""
        while self._read():
            pass
        return self.process.wait(30), self.seen

    def _read(self) -> bool:
        if not select.select([self.ours], [], [], 60)[0]:
            return False
        try:
            data = os.read(self.ours, 65536)
        except OSError:
            return False
        self.seen += data.decode("utf-8", "replace")
        return bool(data)


TAKES_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


@contextmanager
def terminal(folder: Path, *words: str) -> Iterator[Terminal]:
    """Run `zth` with `words` in `folder`."""
    shown = Terminal(folder, words)
    try:
        yield shown
    finally:
        shown.process.kill()
        shown.process.wait()
        os.close(shown.ours)
