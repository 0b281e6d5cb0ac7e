"""The thread that grades, and the thread that watches for saves; both only post messages, and touch no widget."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from zerotohero.course.check import Checker
from zerotohero.course.load import Course, Exercise
from zerotohero.course.saves import saves
from zerotohero.course.workspace import Workspace
from zerotohero.grading.task import Result
from zerotohero.problem import Problem
from zerotohero.store.attempts import Standing


@dataclass
class Checking(Message):
    """A check has begun."""

    exercise: str


@dataclass
class Judged(Message):
    """A verdict; `final` once its causes were looked for."""

    result: Result
    final: bool


@dataclass
class Standings(Message):
    """How every exercise stands now."""

    standings: dict[str, Standing]


@dataclass
class Saved(Message):
    """Files under lessons/ changed."""

    paths: tuple[Path, ...]


@dataclass
class Trouble(Message):
    """Something that a person must be told."""

    sentence: str


class CheckThread(threading.Thread):
    """Owns the Checker. The newest wish is next; one that was asked for again meanwhile is done once."""

    def __init__(self, workspace: Workspace, course: Course, post: Callable[[Message], object]) -> None:
        super().__init__(daemon=True, name="zth-check")
        self.workspace, self.course, self.post = workspace, course, post
        self._wanted: list[Exercise] = []
        self._changed = threading.Condition()
        self._stopping = False
        self._checker: Checker | None = None

    def want(self, exercise: Exercise) -> None:
        """Ask for a check of `exercise`, before all that was asked for earlier."""
        with self._changed:
            self._wanted = [other for other in self._wanted if other.id != exercise.id] + [exercise]
            self._changed.notify()

    def stop(self) -> None:
        """End at once, whatever is being graded, and leave no process behind."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        checker = self._checker
        while checker is not None and self.is_alive():
            # The check under way may just be starting a broker anew; ask again until the thread has seen the end.
            checker.asker.interrupt()
            self.join(0.05)

    def run(self) -> None:
        try:
            with Checker(self.workspace, self.course) as checker:
                self._checker = checker
                self.post(Standings(checker.standings()))
                while (exercise := self._next()) is not None:
                    self._check(checker, exercise)
        except Problem as problem:
            self.post(Trouble(str(problem)))

    def _next(self) -> Exercise | None:
        with self._changed:
            while not self._wanted and not self._stopping:
                self._changed.wait()
            return None if self._stopping else self._wanted.pop()

    def _check(self, checker: Checker, exercise: Exercise) -> None:
        self.post(Checking(exercise.id))
        try:
            result = checker.check(exercise, on_verdict=lambda verdict: self._first(verdict))
            if not self._stopping:
                self.post(Judged(result, True))
                self.post(Standings(checker.standings()))
                if not self._wanted:
                    checker.prepare(exercise)
        except Problem as problem:
            self.post(Trouble(str(problem)))

    def _first(self, verdict: Result) -> None:
        if verdict.verdict == "failed" and not self._stopping:
            self.post(Judged(verdict, False))


class WatchThread(threading.Thread):
    """Posts Saved whenever a file under `folder` changes; waits for the folder where it is gone."""

    def __init__(self, folder: Path, post: Callable[[Message], object]) -> None:
        super().__init__(daemon=True, name="zth-watch")
        self.folder, self.post = folder, post
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End within a moment."""
        self._stopping.set()

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                for changed in saves(self.folder, self._stopping):
                    self.post(Saved(tuple(changed)))
            except (OSError, RuntimeError):
                self.post(Trouble(f"{self.folder} is not there. `zth init` in the workspace puts the starters back."))
                while not self.folder.is_dir() and not self._stopping.wait(0.5):
                    pass
