"""What an earlier post had before it: a record that could have stood there is not offered for the next one again."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from zerotohero.store.ulid import made_at


@dataclass(frozen=True)
class Covered:
    """The days up to the end of the latest post before a week's, as they were recorded when it was last written."""

    week: int
    until: date
    at: datetime

    def has(self, day: date, record: str) -> bool:
        """Whether a record of `day` with this id was there for that post; one that came in late was not."""
        return day <= self.until and made_at(record) <= self.at.timestamp()


def covered_before(db: sqlite3.Connection, week: int) -> Covered | None:
    """Return what the latest post before week `week`'s had before it, or None where there is none."""
    row = db.execute(
        "select weeks.n, weeks.last_day, posts.at from posts join weeks on weeks.n = posts.week where posts.week < ?"
        " order by weeks.last_day desc limit 1",
        (week,),
    ).fetchone()
    if row is None:
        return None
    return Covered(row["n"], date.fromisoformat(row["last_day"]), datetime.fromisoformat(row["at"]))
