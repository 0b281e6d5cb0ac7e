"""The engine of Linux: what is heavy is imported once, and each list of questions is put in a fork of that.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only).
"""

from __future__ import annotations

import gc
import os
import selectors
import time
from types import ModuleType
from typing import Any, Callable, Dict, List, Optional, Set, Tuple

from zerotohero.grading import confine, landlock, pages
from zerotohero.grading.heard import Heard
from zerotohero.grading.processes import end_with_parent, has_ended, open_pidfd, sweep
from zerotohero.grading.warm import warm

PAYS_AT = 8
"""The fork before which memory is put into huge pages: that takes as long as it saves in a dozen forks with torch."""


class Forks:
    """Forks once per list of questions; limits, watches and sweeps away each fork with all its descendants."""

    def __init__(self, child: ModuleType) -> None:
        self.child = child
        self.warmed: Set[str] = set()
        self.forked = 0
        """How often, since anything was imported."""
        self.rules: Dict[Tuple[str, int], Optional[int]] = {}
        """What landlock.rules made for each folder: that takes longer than going by it."""
        gc.freeze()

    def warm(self, names: List[str]) -> None:
        """Import what is heavy, so that every later fork has it."""
        new = [name for name in names if name not in self.warmed]
        for name in new:
            warm(name)
        if new:
            self.warmed.update(new)
            gc.collect()
            gc.freeze()
            self.forked = 0

    def serve(self, request: Dict[str, Any], begun: Callable[[], None]) -> Tuple[Dict[str, Any], bytes]:
        """Fork, let the child answer, and return how it ended and what it printed, and its events as it wrote them."""
        self.forked += 1
        if self.forked == PAYS_AT:
            pages.collapse()
        rules = None if request.get("worker") else self._rules(request["cwd"])
        begun()
        events_in, events_out = os.pipe()
        output_in, output_out = os.pipe()
        deadline = time.monotonic() + request["seconds"]
        pid = os.fork()
        if pid == 0:
            self._become_child(request, events_out, output_out, rules)
        os.close(events_out)
        os.close(output_out)
        watch = _Watch(pid, events_in, output_in, deadline)
        try:
            watch.until_done()
        finally:
            status = sweep(pid)
            watch.drain_output()
            os.close(events_in)
            os.close(output_in)
        returncode = None if status is None else os.waitstatus_to_exitcode(status)
        return watch.heard.report(returncode), bytes(watch.heard.events)

    def _rules(self, folder: str) -> Optional[int]:
        try:
            key = folder, os.stat(folder).st_ino
        except OSError:
            return None
        if key not in self.rules:
            self.rules[key] = landlock.rules(folder)
        return self.rules[key]

    def _become_child(self, request: Dict[str, Any], events: int, output: int, rules: Optional[int]) -> None:
        """Shut everything off but the two pipes, answer, and end. Never returns."""
        try:
            os.setsid()
            end_with_parent()
            os.dup2(output, 1)
            os.dup2(output, 2)
            landlock.stay_inside(rules)
            if events != confine.CHANNEL:
                os.dup2(events, confine.CHANNEL)
            os.closerange(confine.CHANNEL + 1, 4096)
            confine.answer_and_end(request, self.child)
        finally:
            os._exit(70)


class _Watch:
    """Reads what the child sends until its last answer, its end, its deadline, or the parent's going."""

    def __init__(self, pid: int, events: int, output: int, deadline: float) -> None:
        self.heard = Heard()
        self.pid = pid
        self.deadline = deadline
        self.events_fd, self.output_fd = events, output
        self.selector = selectors.DefaultSelector()
        for fd in (events, output):
            os.set_blocking(fd, False)
            self.selector.register(fd, selectors.EVENT_READ)
        self.pidfd = open_pidfd(pid)
        if self.pidfd is not None:
            self.selector.register(self.pidfd, selectors.EVENT_READ)

    def until_done(self) -> None:
        heard = self.heard
        while not heard.done:
            left = self.deadline - time.monotonic()
            if left <= 0:
                heard.timed_out = True
                break
            ready = self.selector.select(min(left, 0.05 if self.pidfd is None else left))
            ended = self.pidfd is None and has_ended(self.pid)
            for key, _ in ready:
                if key.fd == self.events_fd:
                    self._read_events()
                elif key.fd == self.output_fd:
                    self._read_output()
                else:
                    ended = True
            if ended:
                self._read_events()
                heard.ended_itself = not heard.done
                break
        if self.pidfd is not None:
            os.close(self.pidfd)
        self.selector.close()

    def _read_events(self) -> None:
        while not self.heard.done:
            try:
                data = os.read(self.events_fd, 2**20)
            except (BlockingIOError, InterruptedError):
                return
            if not data:
                self._forget(self.events_fd)
                return
            self.heard.take_events(data)

    def _read_output(self) -> None:
        """Take one helping: a child that never stops printing must not keep the deadline from being seen."""
        try:
            data = os.read(self.output_fd, 2**16)
        except (BlockingIOError, InterruptedError):
            return
        if not data:
            self._forget(self.output_fd)
        self.heard.take_output(data)

    def drain_output(self) -> None:
        """Take what is left in the pipe; bounded by the pipe's own size once every writer is gone."""
        for _ in range(64):
            try:
                data = os.read(self.output_fd, 2**16)
            except (BlockingIOError, InterruptedError, OSError):
                return
            if not data:
                return
            self.heard.take_output(data)

    def _forget(self, fd: int) -> None:
        try:
            self.selector.unregister(fd)
        except (KeyError, ValueError):
            pass
