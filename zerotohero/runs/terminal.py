"""The process between a run and whoever watches it: it gives the run a terminal, and outlives the watcher.

Started by `zth run` with one argument, a JSON file (a Hosted). What the run prints goes to `zth run` as it comes, to a
file, and, for a script that does not track itself, through runs/output.py into the database. Ctrl-C comes here as
SIGINT and goes on to the run's process group; the end of the terminal it was started from ends no run.
"""

import contextlib
import fcntl
import json
import os
import pty
import queue
import re
import selectors
import signal
import sqlite3
import struct
import subprocess
import sys
import termios
import threading
import time
from codecs import getincrementaldecoder
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zerotohero.runs.output import Output
from zerotohero.store.connect import connect, transaction
from zerotohero.track.row import Start
from zerotohero.track.run import Run

LOOK_SECONDS = 0.1
KILL_SECONDS = 2.0
"""What is left to a run that was asked twice to end."""
LATE_SECONDS = 2.0
"""How long a watcher that does not read keeps this process after the run's end."""
MOST_UNREAD = 1 << 20
"""Bytes that wait for a watcher who does not read; the file has them all."""
MOST_UNHEARD = 10_000
"""Pieces of output, of some kilobytes, that wait to be read."""
SWITCH_SECONDS = 0.0005
LINE_END = re.compile(r"[\r\n]+")


@dataclass(frozen=True)
class Hosted:
    """What to run, and how."""

    command: list[str]
    cwd: str
    log: str
    db: str
    run: str
    name: str
    heard: bool
    """Whether its numbers are read from what it prints."""
    patterns: list[str] = field(default_factory=list)
    stop_on_nan: bool = False
    typed: bool = False
    """Whether what comes on stdin was typed at a terminal; otherwise the run reads stdin itself."""
    apart: bool = False
    """Whether its stderr is to be kept apart from its stdout."""
    terminal: int | None = None
    """A descriptor of the watcher's terminal, whose size the run's has."""


def main() -> int:
    """Run what the JSON file says, and return what it ended with."""
    path = Path(sys.argv[1])
    hosted = Hosted(**json.loads(path.read_text(encoding="utf-8")))
    path.unlink()
    return _Host(hosted).run()


class _Host:
    """One run, its terminals, and who is told."""

    def __init__(self, hosted: Hosted) -> None:
        self.hosted = hosted
        self.log: Any = None
        self.sinks = {1: bytearray(), 2: bytearray()}
        """What `zth run` has not taken yet, by descriptor; a descriptor goes with whoever read it."""
        self.heard = _Heard(hosted) if hosted.heard else None
        self.told = False
        """That there was a NaN."""
        self.asked = 0
        self.kill_at: float | None = None
        self.child: subprocess.Popen[bytes] | None = None
        self.early: list[int] = []
        """Signals that came before there was a child."""
        self.select = selectors.DefaultSelector()
        self.sources: dict[int, int] = {}
        """Where what a descriptor says goes."""

    def run(self) -> int:
        said, other = self._terminal(1)
        complained, errors = self._terminal(2) if self.hosted.apart else (said, other)
        for number, handle in (
            (signal.SIGINT, self._interrupted),
            (signal.SIGTERM, self._terminated),
            (signal.SIGWINCH, lambda *_: self._resize((said, complained))),
            (signal.SIGHUP, lambda *_: None),
        ):
            signal.signal(number, handle)
        self.child = child = subprocess.Popen(
            self.hosted.command,
            stdin=other if self.hosted.typed else None,
            stdout=other,
            stderr=errors,
            cwd=self.hosted.cwd,
            start_new_session=True,
        )
        for early in self.early:
            self._signal(early)
        for descriptor in {other, errors}:
            os.close(descriptor)
        for sink in self.sinks:
            os.set_blocking(sink, False)
        if self.hosted.typed:
            self.select.register(0, selectors.EVENT_READ)
        while child.poll() is None:
            self._turn(LOOK_SECONDS)
            self._watch_for_nan()
            if self.kill_at is not None and time.monotonic() > self.kill_at:
                self._signal(signal.SIGKILL)
        # What it said last; a process it left behind may hold the terminal, and is not waited for.
        deadline = time.monotonic() + LATE_SECONDS
        while self._turn(0) and time.monotonic() < deadline:
            pass
        if self.heard is not None:
            self.heard.end()
            self._watch_for_nan()
        self._deliver()
        return child.returncode if child.returncode >= 0 else 128 - child.returncode

    def _terminal(self, sink: int) -> tuple[int, int]:
        ours, other = pty.openpty()
        mode = termios.tcgetattr(other)
        # The watcher's own terminal shows what is typed, and makes of a line's end what it needs.
        mode[3] &= ~termios.ECHO
        mode[1] &= ~termios.OPOST
        termios.tcsetattr(other, termios.TCSANOW, mode)
        os.set_blocking(ours, False)
        self._resize((ours,))
        self.select.register(ours, selectors.EVENT_READ)
        self.sources[ours] = sink
        return ours, other

    def _turn(self, seconds: float) -> bool:
        """Pass on what there is; say whether the run said anything."""
        for sink, waiting in list(self.sinks.items()):
            self._write(sink, waiting)
        said = False
        for key, _ in self.select.select(0.01 if any(self.sinks.values()) and seconds else seconds):
            source = key.fd
            try:
                data = os.read(source, 65536)
            except BlockingIOError:
                continue
            except OSError:
                data = b""
            if not data:
                self.select.unregister(source)
            elif source == 0:
                with contextlib.suppress(OSError):
                    os.write(next(iter(self.sources)), data)
            else:
                said = True
                self._said(data, self.sources[source])
        return said

    def _said(self, data: bytes, sink: int) -> None:
        with contextlib.suppress(OSError):
            if self.log is None:
                self.log = Path(self.hosted.log).open("wb", buffering=0)  # noqa: SIM115
            self.log.write(data)
        self._tell(data, sink)
        if self.heard is not None:
            self.heard.hear(data, sink)

    def _watch_for_nan(self) -> None:
        if self.heard is None or not self.heard.nan[0] or self.told:
            return
        self.told = True
        name, step = self.heard.nan
        self._tell(f"zth: {name} is NaN at step {step}.\n".encode(), 2 if self.hosted.apart else 1)
        if self.hosted.stop_on_nan and self.child is not None and self.child.poll() is None:
            self._signal(signal.SIGINT)

    def _tell(self, data: bytes, sink: int) -> None:
        if (waiting := self.sinks.get(sink)) is not None:
            waiting += data
            del waiting[:-MOST_UNREAD]
            self._write(sink, waiting)

    def _write(self, sink: int, waiting: bytearray) -> None:
        try:
            while waiting:
                del waiting[: os.write(sink, waiting)]
        except BlockingIOError:
            pass
        except OSError:
            self.sinks.pop(sink, None)

    def _deliver(self) -> None:
        deadline = time.monotonic() + LATE_SECONDS
        while any(self.sinks.values()) and time.monotonic() < deadline:
            self._turn(0)
            time.sleep(0.01)

    def _interrupted(self, number: int, frame: object) -> None:
        self.asked += 1
        self._signal(signal.SIGINT)
        if self.asked > 1 and self.kill_at is None and (not self.hosted.heard or self._listens()):
            self.kill_at = time.monotonic() + KILL_SECONDS

    def _terminated(self, number: int, frame: object) -> None:
        self._signal(signal.SIGTERM)

    def _listens(self) -> bool:
        """Say whether the run said that it would stop by itself; whatever else it makes of Ctrl-C is its own affair."""
        try:
            db = sqlite3.connect(f"{Path(self.hosted.db).as_uri()}?mode=ro", uri=True)
            row = db.execute("select stopping from runs where id = ?", (self.hosted.run,)).fetchone()
            db.close()
        except sqlite3.Error:
            return False
        return row is not None and row[0] is not None

    def _signal(self, number: int) -> None:
        if self.child is None:
            self.early.append(number)
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.child.pid, number)

    def _resize(self, terminals: tuple[int, ...]) -> None:
        size = struct.pack("HHHH", 24, 80, 0, 0)
        if self.hosted.terminal is not None:
            with contextlib.suppress(OSError):
                size = fcntl.ioctl(self.hosted.terminal, termios.TIOCGWINSZ, size)
        for terminal in terminals:
            with contextlib.suppress(OSError):
                fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)


class _Heard:
    """The numbers of a script that does not track itself, on their way into the database.

    They are read by a thread: a script that prints faster than anyone reads is not to wait for that.
    """

    def __init__(self, hosted: Hosted) -> None:
        self.hosted = hosted
        self.output = Output([re.compile(pattern) for pattern in hosted.patterns])
        self.run = Run(Start(hosted.run, hosted.name, {}, source="output"), Path(hosted.db))
        self.decoders = {sink: getincrementaldecoder("utf-8")("replace") for sink in (1, 2)}
        self.lines = {1: "", 2: ""}
        self.nan: tuple[str, int] = ("", 0)
        """The first metric that was NaN, and its step."""
        self.said: queue.Queue[tuple[bytes, int] | None] = queue.Queue(MOST_UNHEARD)
        sys.setswitchinterval(SWITCH_SECONDS)
        self.reader = threading.Thread(target=self._read, name="zth-output", daemon=True)
        self.reader.start()

    def hear(self, data: bytes, sink: int) -> None:
        """Have the numbers logged in the lines that are complete by now."""
        self.said.put((data, sink))

    def _read(self) -> None:
        while (said := self.said.get()) is not None:
            # What nobody foresaw costs only itself: a run must not wait for a reader that is gone.
            with contextlib.suppress(Exception):
                self._hear(*said)

    def _hear(self, data: bytes, sink: int) -> None:
        *lines, rest = LINE_END.split(self.lines[sink] + self.decoders[sink].decode(data))
        # A line without an end is no line of a training.
        self.lines[sink] = rest[-65536:]
        for line in lines:
            self._log(line)

    def end(self) -> None:
        """Log what the last lines hold, and write all of it."""
        self.said.put(None)
        self.reader.join()
        for line in self.lines.values():
            self._log(line)
        self.run.finish()
        if self.hosted.stop_on_nan and self.nan[0]:
            why = f"{self.nan[0]} was NaN at step {self.nan[1]}."
            with contextlib.suppress(Exception):
                db = connect(Path(self.hosted.db))
                with transaction(db):
                    stopped = "update runs set error = ? where id = ? and status = 'stopped' and error is null"
                    db.execute(stopped, (why, self.hosted.run))
                db.close()

    def _log(self, line: str) -> None:
        for scalar in self.output.read(line):
            self.run.log(scalar.step, {scalar.name: scalar.value})
            if scalar.value != scalar.value and not self.nan[0]:
                self.nan = (scalar.name, scalar.step)


if __name__ == "__main__":
    sys.exit(main())
