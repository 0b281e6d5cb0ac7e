"""The parent's end of the broker: start it, ask with a deadline of our own, and start it anew if it does not answer."""

import base64
import contextlib
import io
import json
import os
import queue
import secrets
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from zerotohero.grading.heard import MAX_EVENTS
from zerotohero.grading.processes import descendants, kill
from zerotohero.problem import Problem

BROKER = Path(__file__).with_name("broker.py")
GRACE = 0.5
"""Seconds that the parent waits beyond a request's own limit."""
SWEEP = 1.5
"""Seconds the guard may take to sweep away what is left."""
START = 25.0
"""Seconds a broker may take to start and import what a lesson needs (a cold torch takes 3)."""
MAX_HEADER = 2**18
MAX_PIECES = 500_000
"""Brackets, braces and commas in all events of one reply; an honest answer has 100,000 items at most."""

Engine = Literal["fork", "spares"]


@dataclass(frozen=True)
class Limits:
    """What one check of an exercise may use."""

    seconds: float = 2.0
    cpu: int = 3
    memory_mb: int = 512


@dataclass(frozen=True)
class Reply:
    """How one process ended, and what it streamed."""

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
    seconds: float = 0.0
    """How long it took, from when its process was ready."""


def engine() -> Engine:
    """Return the engine of this platform: forks on Linux, spare processes elsewhere, unless ZTH_GRADER names one."""
    chosen = os.environ.get("ZTH_GRADER") or ("fork" if sys.platform == "linux" else "spares")
    if chosen == "fork" and sys.platform == "linux":
        return "fork"
    if chosen == "spares":
        return "spares"
    only = "`fork` or `spares`" if sys.platform == "linux" else "`spares` on this system"
    raise Problem(f"ZTH_GRADER is `{chosen}`; it may be {only}. Unset it to use the usual one.")


class Abandoned(Exception):
    """Nobody wants the answer any more."""


class Asker:
    """A broker under one interpreter, kept warm between questions; a context manager that ends it."""

    def __init__(self, python: str = sys.executable, engine_name: Engine | None = None) -> None:
        self.python = python
        self.engine = engine_name or engine()
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        self._warm: set[str] = set()
        self._warming: int | None = None
        """The request whose reply will say that the broker is warm, while that has not come."""
        self._replies: queue.SimpleQueue[tuple[dict[str, Any], bytes] | None] = queue.SimpleQueue()
        self._ending: list[threading.Thread] = []
        self._abandoned = False

    def __enter__(self) -> "Asker":
        return self

    def __exit__(self, *ending: object) -> None:
        self.close()

    def ask(self, request: dict[str, Any], warm: frozenset[str] = frozenset()) -> Reply:
        """Send `request` (see child.run) and return the Reply; it comes within the request's limit + GRACE.

        Raises Abandoned after `abandon`.
        """
        if self._abandoned:
            raise Abandoned
        token = secrets.token_hex(8)
        if not self.warm_up(warm):
            return Reply(lost=f"{self.python} could not be started as a grader")
        number = self._send({**request, "token": token, "warm": []})
        if self._reply(number, START) is None:
            return self._lost("the grader could not get a process ready")
        started = time.monotonic()
        answered = self._reply(number, request["seconds"] + GRACE)
        if answered is None:
            return self._lost("the grader did not answer in time, and was started anew")
        raw, body = answered
        events, tampered = _events(body, token)
        return Reply(
            events,
            base64.b64decode(raw["output"]).decode("utf-8", "replace"),
            raw["output_bytes"],
            raw["timed_out"],
            raw["ended_by"],
            tampered or raw["flooded"],
            seconds=time.monotonic() - started,
        )

    def warm_up(self, modules: frozenset[str] = frozenset()) -> bool:
        """Start the broker and import `modules` there, unless that is done; say whether it answers."""
        if self._process is not None and self._process.poll() is not None:
            self._end_aside()
        if self._process is None or not modules <= self._warm:
            self._warm |= modules
            self._start_warming()
        if self._warming is not None:
            if self._reply(self._warming, START) is None:
                self.close()
                return False
            self._warming = None
        return True

    def close(self) -> None:
        """End the guard, the broker and all below them."""
        self._end_aside()
        self._warm = set()
        for thread in self._ending:
            thread.join()
        self._ending = []

    def interrupt(self) -> None:
        """Have the guard end all from another thread: what is being asked ends at once, as lost."""
        process = self._process
        if process is not None:
            process.terminate()

    def abandon(self) -> None:
        """Have every later question raise Abandoned, from another thread."""
        self._abandoned = True

    def _lost(self, why: str) -> Reply:
        """Start a broker anew while the verdict is shown, and return the Reply that says why there is none."""
        self._end_aside()
        self._start_warming()
        return Reply(lost=why)

    def _end_aside(self) -> None:
        process, self._process, self._warming = self._process, None, None
        if process is not None:
            thread = threading.Thread(target=_end, args=(process,), daemon=True)
            thread.start()
            self._ending.append(thread)

    def _start_warming(self) -> None:
        if self._process is None:
            self._start()
        self._warming = self._send({"warm": sorted(self._warm)})

    def _start(self) -> None:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        environment |= {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        self._replies = queue.SimpleQueue()
        try:
            self._process = subprocess.Popen(
                [self.python, "-B", str(BROKER), self.engine],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,
                bufsize=0,
            )
        except OSError:
            self._replies.put(None)
            return
        assert self._process.stdout
        stream = io.BufferedReader(self._process.stdout, 2**16)  # type: ignore[type-var]
        threading.Thread(target=_read, args=(stream, self._replies), daemon=True).start()

    def _send(self, request: dict[str, Any]) -> int:
        """Send, in a thread: a broker that was stopped with its pipe full must not stop us."""
        self._number += 1
        if self._process is not None and self._process.stdin:
            line = json.dumps({**request, "id": self._number}).encode("ascii") + b"\n"
            threading.Thread(target=_write, args=(self._process.stdin, line), daemon=True).start()
        return self._number

    def _reply(self, number: int, seconds: float) -> tuple[dict[str, Any], bytes] | None:
        """Return the next reply to request `number`; None where none comes in time, or ever."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                reply = self._replies.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                return None
            if reply is None or reply[0].get("lost"):
                return None
            if reply[0].get("id") == number:
                return reply


def _read(stream: io.BufferedReader, replies: "queue.SimpleQueue[tuple[dict[str, Any], bytes] | None]") -> None:
    """Put each reply into `replies`, and None when nothing more will come."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError), stream:
        while line := stream.readline(MAX_HEADER):
            try:
                header = json.loads(line)
            except ValueError:
                # Somebody's sitecustomize may print before the broker takes its pipe away.
                continue
            size = int(header.get("size", 0))
            if size > MAX_EVENTS:
                break
            replies.put((header, stream.read(size)))
    replies.put(None)


def _write(stream: Any, data: bytes) -> None:
    view = memoryview(data)
    with contextlib.suppress(OSError, ValueError):
        while view:
            view = view[stream.write(view) or 0 :]


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let the guard sweep; where it does not, kill what is below it."""
    if process.stdin:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(SWEEP)
    except subprocess.TimeoutExpired:
        # The guard itself was stopped: its part is done from here.
        if sys.platform != "win32":
            for pid in (*descendants(process.pid), process.pid):
                kill(pid, signal.SIGKILL)
        process.kill()
        process.wait()


def _events(body: bytes, token: str) -> tuple[list[dict[str, Any]], bool]:
    """Return the events in `body`, and whether anything else was in it."""
    if sum(map(body.count, (b"[", b"{", b","))) > MAX_PIECES:
        return [], True
    events = []
    tampered = False
    for line in body.split(b"\n"):
        if not line:
            continue
        try:
            event = json.loads(line)
            if event.pop("token") != token:
                raise ValueError
            events.append(event)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            tampered = True
    return events, tampered
