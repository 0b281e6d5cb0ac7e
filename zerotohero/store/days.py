"""What was recorded on each day."""

import sqlite3
from datetime import date

KINDS = ("attempts", "notes", "readings", "runs", "hints")


def recorded_days(db: sqlite3.Connection, first: date, last: date) -> dict[date, int]:
    """Return how many records there are of each local day from `first` to `last`; a day without one is left out."""
    rows = db.execute(
        f"select day, count(*) from ({' union all '.join(f'select day from {kind}' for kind in KINDS)})"
        " where day between ? and ? group by day order by day",
        (first.isoformat(), last.isoformat()),
    )
    return {date.fromisoformat(day): count for day, count in rows}
