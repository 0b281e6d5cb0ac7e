"""How a run stands now: its numbers, those that others published for it, and the time that is left."""

import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from zerotohero.course.published import agrees
from zerotohero.store.points import lasts_of, value_at
from zerotohero.store.runs import Published, RunRecord, pace


@dataclass(frozen=True)
class Beside:
    """A published number, and ours at the same step (None: not reached, or not logged)."""

    published: Published
    ours: float | None

    @property
    def agrees(self) -> bool | None:
        """Whether they agree as closely as the mark asks; None where it asks nothing, or ours is not there."""
        return None if self.ours is None else agrees(self.published.mark, self.published.value, self.ours)


def beside(db: sqlite3.Connection, run: RunRecord) -> list[Beside]:
    """Return each published number of a run's experiment with ours at its step (without a step: our last)."""
    return [Beside(published, value_at(db, run.id, published.metric, published.step)) for published in run.published]


class Stepped(Protocol):
    """Anything that knows the last step it was logged at."""

    @property
    def step(self) -> int: ...


def reached(known: Sequence[Stepped]) -> int | None:
    """Return the furthest step that any metric was logged at."""
    return max((metric.step for metric in known), default=None)


def seconds_left(db: sqlite3.Connection, run: RunRecord, known: Sequence[Stepped] | None = None) -> float | None:
    """Return how many seconds a live run still takes at its pace; None where that cannot be told."""
    pace_now = pace(db, run.id)
    at = reached(lasts_of(db, run.id) if known is None else known)
    if not run.live or run.steps is None or pace_now is None or at is None:
        return None
    return max(0.0, (run.steps - 1 - at) * pace_now)


def steps_per_second(db: sqlite3.Connection, run: RunRecord, known: Sequence[Stepped]) -> float | None:
    """Return how fast a run is, or was on the whole; None where it logged fewer than two steps."""
    at = reached(known)
    if run.live:
        pace_now = pace(db, run.id)
        return 1 / pace_now if pace_now else None
    seconds = run.seconds()
    return at / seconds if at and seconds > 0 else None


def whose(engine: str) -> str:
    """Return whose modules a run trained, as it is said before the lesson's name: `your` or `the course's`."""
    return "your" if engine == "yours" else engine


def duration(seconds: float) -> str:
    """Return seconds as people say them: `8s`, `3m10s`, `2h05m`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole}s"
    if whole < 3600:
        return f"{whole // 60}m{whole % 60:02}s"
    return f"{whole // 3600}h{whole % 3600 // 60:02}m"


def number(value: float | None) -> str:
    """Return a metric's value in five significant digits, as short as they allow."""
    return "–" if value is None else "NaN" if math.isnan(value) else f"{value:.5g}"


def last_number(value: float | None) -> str:
    """Return the same of a metric's last value, where None says that it was NaN."""
    return number(math.nan if value is None else value)
