"""A run followed while it goes on: read once, then only what is new, in pieces, by a thread that nobody waits for.

It only reads: a run that logs never waits for who looks at it.
"""

import math
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zerotohero.runs.curve import Drawn, Envelope
from zerotohero.runs.find import opened
from zerotohero.runs.watch import Beside, beside, seconds_left
from zerotohero.store.connect import one_moment
from zerotohero.store.outline import outline, outline_whole
from zerotohero.store.points import FIRST, Last, lasts_of
from zerotohero.store.runs import RunFigure, RunRecord, Sample, figures, run_with_id, samples

AGAIN_SECONDS = 0.25
"""While a long curve is read, what is there of it is drawn so often."""


@dataclass(frozen=True)
class Seen:
    """How a run stood when it was looked at."""

    run: RunRecord
    metrics: list[Drawn]
    samples: list[Sample]
    figures: list[RunFigure]
    beside: list[Beside]
    seconds_left: float | None


class Follower:
    """Follows the run with the id `run` in the database at `path`. For one thread at a time."""

    def __init__(self, path: Path, run: str) -> None:
        self.path, self.run = path, run
        self.seen: Seen | None = None
        """How it stood last; None where the database has no such run (yet)."""
        self._began: tuple[datetime | None, str] | None = None
        self._envelopes: dict[str, Envelope] = {}
        self._reached: dict[str, int] = {}
        self._kept: tuple[object, ...] = ()
        self._samples: list[Sample] = []
        self._figures: list[RunFigure] = []

    def look(self) -> Iterator[bool]:
        """Read what is new, piece by piece; yield after each whether `seen` was renewed.

        Of a run not seen before, the first piece draws any curve; its spikes come with the others. Raises Problem.
        """
        if not self.path.exists():
            # A program that empties its folder: the run's writer puts it back, where we have not made a new one.
            return
        with opened(self.path) as db, _only_read(db):
            run = run_with_id(db, self.run)
            if run is None:
                self.seen = None
                yield True
                return
            if self._began != (run.resumed, run.status):
                # What went on from a checkpoint has lost what it had logged since; what has ended is read once more.
                self._began, self._envelopes, self._reached = (run.resumed, run.status), {}, {}
            first, renewed = self.seen is None, -math.inf
            last = lasts_of(db, run.id)
            later = [one for one in last if not self._coarse(db, one)]
            for _ in self._pieces(db, later):
                wanted = first and time.monotonic() - renewed > AGAIN_SECONDS
                if wanted:
                    self._renew(db, run, last)
                    renewed = time.monotonic()
                yield wanted
            self._renew(db, run, last)
            self._reached = {one.name: one.step for one in last}
            yield True

    def _coarse(self, db: sqlite3.Connection, last: Last) -> bool:
        """Take in what draws the new part of a metric; return whether no spike can be missing."""
        envelope = self._envelopes.setdefault(last.name, Envelope())
        points, complete = outline(db, self.run, last.name, self._after(last.name))
        envelope.add(points)
        return complete

    def _pieces(self, db: sqlite3.Connection, later: list[Last]) -> Iterator[None]:
        if later:
            yield
        for last in later:
            for piece in outline_whole(db, self.run, last.name, self._after(last.name)):
                self._envelopes[last.name].add(piece)
                yield

    def _after(self, metric: str) -> int:
        return self._reached[metric] + 1 if metric in self._reached else FIRST

    def _renew(self, db: sqlite3.Connection, run: RunRecord, last: list[Last]) -> None:
        count = (
            "select (select count(*) from samples where run = :run), (select count(*) from figures where run = :run)"
        )
        kept = (run.resumed, *db.execute(count, {"run": run.id}).fetchone())
        if kept != self._kept:
            self._kept, self._samples, self._figures = kept, samples(db, run.id), figures(db, run.id)
        metrics = []
        for one in last:
            envelope = self._envelopes[one.name]
            metrics.append(Drawn(one.name, one.step, one.value, *envelope.ends(), envelope.points()))
        self.seen = Seen(run, metrics, self._samples, self._figures, beside(db, run), seconds_left(db, run, last))


@contextmanager
def _only_read(db: sqlite3.Connection) -> Iterator[None]:
    """Let nothing be written, and all that is read be of one moment: whoever logs is not even asked to wait."""
    db.execute("pragma query_only = on")
    with one_moment(db):
        yield
