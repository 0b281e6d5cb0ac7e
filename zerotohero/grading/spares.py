"""The engine without fork, for macOS and Windows: processes that have imported what is heavy and wait for questions.

One is used once for the learner's code, and another takes its place. The course's own code is asked in workers that
stay: one for what is right (reference, variants), one for mistakes, so that no mistake can touch what is right.
Runs under the learner's interpreter (Python 3.9 or newer, standard library only); this file is also what a spare runs.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from types import ModuleType
from typing import Any, Callable, Dict, FrozenSet, List, Tuple

from zerotohero.grading import confine, landlock
from zerotohero.grading.confine import write_all
from zerotohero.grading.heard import Heard
from zerotohero.grading.processes import sweep
from zerotohero.grading.warm import warm

READY = 1
"""How many spares wait while nothing is asked: each holds all that it imported."""
PATIENCE = 20.0
"""Seconds that a spare may take to import what is heavy."""
READY_LINE = b"ready\n"


class Spares:
    """Puts each list of questions in a process of its own, got ready before it was needed."""

    def __init__(self) -> None:
        self.names: List[str] = []
        self.waiting: List[_Spare] = []
        self.workers: Dict[str, _Spare] = {}
        # One order of sets of texts for the learner's code, the reference and the mistakes, as forks have.
        self.environment = {**os.environ, "PYTHONHASHSEED": str(random.randrange(2**32))}

    def warm(self, names: List[str]) -> None:
        """Have a spare that has imported `names`."""
        if names != self.names:
            self.names = names
            for spare in [*self.waiting, *self.workers.values()]:
                spare.end(self._alive())
            self.waiting, self.workers = [], {}
        self._refill()
        self.waiting[0].until_ready()

    def serve(self, request: Dict[str, Any], begun: Callable[[], None]) -> Tuple[Dict[str, Any], bytes]:
        """Let a spare answer (`request["worker"]`: that worker), and return as Forks.serve does."""
        worker = request.get("worker")
        spare = self._worker(worker) if worker else self._next()
        if not spare.until_ready():
            return {"lost": True}, b""
        begun()
        # While this one answers, the next gets ready.
        self._refill()
        report, events = spare.answer(request, self._alive() - {spare.pid})
        if worker and spare.ended:
            del self.workers[worker]
        return report, events

    def _next(self) -> "_Spare":
        self._refill()
        return self.waiting.pop(0)

    def _worker(self, name: str) -> "_Spare":
        if name not in self.workers or self.workers[name].process.poll() is not None:
            self.workers[name] = self._next()
        return self.workers[name]

    def _refill(self) -> None:
        self.waiting = [spare for spare in self.waiting if spare.process.poll() is None]
        while len(self.waiting) < READY:
            self.waiting.append(_Spare(self.names, self.environment))

    def _alive(self) -> FrozenSet[int]:
        return frozenset(spare.pid for spare in [*self.waiting, *self.workers.values()])


class _Spare:
    """One process, seen from the broker: threads read its two pipes, as Windows has no other wait for two."""

    def __init__(self, names: List[str], environment: Dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-B",
                os.path.join(os.path.dirname(os.path.abspath(__file__)), "broker.py"),
                "spare",
                *names,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=environment,
            start_new_session=True,
        )
        self.pid = self.process.pid
        self.ended = False
        self.ready = False
        self.heard = Heard()
        self.news = threading.Condition()
        assert self.process.stdin and self.process.stdout and self.process.stderr
        self.stdin = self.process.stdin
        self.readers = [
            threading.Thread(target=self._read, args=(pipe.fileno(), take), daemon=True)
            for pipe, take in ((self.process.stdout, self._take_events), (self.process.stderr, self._take_output))
        ]
        for reader in self.readers:
            reader.start()

    def until_ready(self) -> bool:
        """Wait until all is imported, and say whether it is."""
        deadline = time.monotonic() + PATIENCE
        with self.news:
            while not self.ready and self.process.poll() is None and time.monotonic() < deadline:
                self.news.wait(0.05)
            return self.ready

    def answer(self, request: Dict[str, Any], spared: FrozenSet[int]) -> Tuple[Dict[str, Any], bytes]:
        """Put the questions, and return how that ended and what was said. A worker that answered all lives on."""
        heard = self.heard = Heard()
        deadline = time.monotonic() + request["seconds"]
        try:
            write_all(self.stdin.fileno(), json.dumps(request).encode("ascii") + b"\n")
        except OSError:
            pass
        while True:
            with self.news:
                if not heard.done:
                    self.news.wait(max(0.0, min(0.02, deadline - time.monotonic())))
                if heard.done:
                    break
            if self.process.poll() is not None:
                # What it wrote before its end may not have been read yet.
                self.readers[0].join(0.2)
                heard.ended_itself = not heard.done
                break
            if time.monotonic() >= deadline:
                heard.timed_out = True
                break
        if heard.flooded or not (heard.done and request.get("worker")):
            self.end(spared)
        return heard.report(self.process.returncode), bytes(heard.events)

    def end(self, spared: FrozenSet[int]) -> None:
        """Kill it, and all that came from it."""
        self.ended = True
        returncode = self.process.poll()
        sweep(self.pid, spared)
        self.process.returncode = returncode if returncode is not None else -9
        for reader in self.readers:
            reader.join(0.05)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe and not any(reader.is_alive() for reader in self.readers):
                pipe.close()

    def _read(self, fd: int, take: Callable[[bytes], None]) -> None:
        while True:
            try:
                data = os.read(fd, 2**16)
            except OSError:
                return
            if not data:
                return
            with self.news:
                take(data)
                self.news.notify()

    def _take_events(self, data: bytes) -> None:
        if self.ready:
            self.heard.take_events(data)
        else:
            # Somebody's sitecustomize may print before us.
            self.ready = data.endswith(READY_LINE)

    def _take_output(self, data: bytes) -> None:
        self.heard.take_output(data)


def wait_for_questions(names: List[str]) -> None:
    """Be a spare: import `names`, say so, and answer. Ends when the broker does. Never returns."""
    os.dup2(1, confine.CHANNEL)
    os.dup2(2, 1)
    lifeline = os.dup(0)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)
    from zerotohero.grading import child

    for name in names:
        warm(name)
    write_all(confine.CHANNEL, READY_LINE)
    with os.fdopen(lifeline, "rb", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            if request.get("worker"):
                _answer_and_forget(request, child)
            else:
                threading.Thread(target=_end_with_the_broker, args=(lifeline,), daemon=True).start()
                rules = landlock.rules(request["cwd"])
                landlock.stay_inside(rules)
                if rules is not None:
                    os.close(rules)
                confine.answer_and_end(request, child)
    os._exit(0)


def _answer_and_forget(request: Dict[str, Any], child: ModuleType) -> None:
    """Answer as a worker: afterwards the lesson's modules are as if they had never been loaded."""
    path, finders = list(sys.path), list(sys.meta_path)
    loaded = {name for name, _, _ in [*request["modules"], *request["shared"]]} | {"probes"}
    packages = {name.rsplit(".", 1)[0] for name in loaded if "." in name}
    confine.limit_memory(request, hard=False)
    os.chdir(request["cwd"])
    confine.redirect_streams()
    try:
        child.run(request, confine.write)
    finally:
        sys.path[:], sys.meta_path[:] = path, finders
        for name in loaded | packages:
            sys.modules.pop(name, None)


def _end_with_the_broker(lifeline: int) -> None:
    """Wait for the broker's end, which closes the pipe, and end with it and all of this process's group."""
    try:
        while os.read(lifeline, 1):
            pass
    except OSError:
        return
    if hasattr(os, "killpg"):
        os.killpg(0, 9)
    os._exit(1)
