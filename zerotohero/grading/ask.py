"""The parent's end of the broker: start it, ask with a deadline of our own, and start it anew if it does not answer."""

import base64
import contextlib
import json
import os
import secrets
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zerotohero.grading.broker import descendants

BROKER = Path(__file__).with_name("broker.py")
GRACE = 0.5
"""Seconds that the parent waits beyond a request's own limit."""
SWEEP = 1.5
"""Seconds the guard may take to sweep away what is left."""
START = 20.0
"""Seconds a broker may take to start and import what a lesson needs (a cold torch takes 3)."""


@dataclass(frozen=True)
class Limits:
    """What one check of an exercise may use."""

    seconds: float = 2.0
    cpu: int = 3
    memory_mb: int = 512


@dataclass(frozen=True)
class Reply:
    """How one fork ended, and what it streamed."""

    events: list[dict[str, Any]] = field(default_factory=list)
    output: str = ""
    output_bytes: int = 0
    timed_out: bool = False
    ended_by: str | None = None
    """The signal or exit status with which the child ended before its last answer, if it did."""
    tampered: bool = False
    """Something other than our own events came through."""
    lost: str | None = None
    """Why no reply came from the broker at all."""


class Asker:
    """A broker under one interpreter, kept warm between questions; a context manager that ends it."""

    def __init__(self, python: str = sys.executable) -> None:
        self.python = python
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        self._warm: set[str] = set()
        self._buffer = b""

    def __enter__(self) -> "Asker":
        return self

    def __exit__(self, *ending: object) -> None:
        self.close()

    def ask(self, request: dict[str, Any], warm: frozenset[str] = frozenset()) -> Reply:
        """Send `request` (see child.run) and return the Reply; it comes within the request's limit + GRACE."""
        self._number += 1
        token = secrets.token_hex(8)
        if not self.warm_up(warm):
            return Reply(lost=f"{self.python} could not be started as a grader")
        sent = {**request, "id": self._number, "token": token, "warm": []}
        raw = self._exchange(sent, request["seconds"] + GRACE)
        if raw is None:
            return Reply(lost="the grader did not answer in time, and was started anew")
        events, tampered = _events(raw["events"], token)
        return Reply(
            events,
            base64.b64decode(raw["output"]).decode("utf-8", "replace"),
            raw["output_bytes"],
            raw["timed_out"],
            raw["ended_by"],
            tampered or raw["flooded"],
        )

    def warm_up(self, modules: frozenset[str] = frozenset()) -> bool:
        """Start the broker and import `modules` there, unless that is done; say whether it answers."""
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is not None and modules <= self._warm:
            return True
        self._warm |= modules
        self._number += 1
        return self._exchange({"id": self._number, "warm": sorted(self._warm)}, START) is not None

    def close(self) -> None:
        """End the guard, the broker and all below them."""
        process, self._process, self._warm, self._buffer = self._process, None, set(), b""
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(SWEEP)
        except subprocess.TimeoutExpired:
            # The guard itself was stopped: its part is done from here.
            for pid in (*descendants(process.pid), process.pid):
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()

    def interrupt(self) -> None:
        """Have the guard end all from another thread: what is being asked ends at once, as lost."""
        process = self._process
        if process is not None:
            process.terminate()

    def _start(self) -> None:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        environment |= {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [self.python, "-B", str(BROKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
            bufsize=0,
        )

    def _exchange(self, request: dict[str, Any], seconds: float) -> dict[str, Any] | None:
        deadline = time.monotonic() + seconds
        try:
            if self._process is None:
                self._start()
            assert self._process and self._process.stdin and self._process.stdout
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            with selectors.DefaultSelector() as selector:
                selector.register(self._process.stdout, selectors.EVENT_READ)
                while b"\n" not in self._buffer:
                    if not selector.select(max(0.0, deadline - time.monotonic())):
                        raise TimeoutError
                    data = os.read(self._process.stdout.fileno(), 2**20)
                    if not data:
                        raise EOFError
                    self._buffer += data
            line, _, self._buffer = self._buffer.partition(b"\n")
            reply: dict[str, Any] = json.loads(line)
            if reply.get("id") != request["id"]:
                raise ValueError
        except (OSError, EOFError, ValueError):
            self.close()
            return None
        return reply


def _events(lines: list[str], token: str) -> tuple[list[dict[str, Any]], bool]:
    events = []
    tampered = False
    for line in lines:
        try:
            event = json.loads(line)
            if event.pop("token") != token:
                raise ValueError
            events.append(event)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            tampered = True
    return events, tampered
