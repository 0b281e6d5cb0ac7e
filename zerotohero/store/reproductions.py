"""Reproductions: a lesson's published numbers beside those that came out here, kept as they were printed."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Row:
    """One published number, and ours."""

    experiment: str | None
    """The experiment that makes it (`moons`); None where none does."""
    metric: str
    step: int | None
    """The step it was published for; None: the end of the run."""
    published: float
    mark: str
    """What may differ: `exact`, `±0.02`, `under 1e-7`, `on paper`, `not reproducible`."""
    preset: str
    """`full` for what others published, `quick` for what the course measured at that preset."""
    setting: str
    source: str
    why: str
    yours: float | None
    agrees: bool | None
    """None where nothing is asked of it, or it was not made."""
    missing: str
    """Why `yours` is not there."""
    run: str | None
    """The run that made it."""

    @property
    def difference(self) -> float | None:
        return None if self.yours is None else self.yours - self.published


@dataclass(frozen=True)
class Reproduction:
    """A lesson's table."""

    id: str
    at: datetime
    day: date
    lesson: str
    """The lesson's title."""
    preset: str
    modules: tuple[str, ...]
    """Whose modules were trained, in sentences."""
    rows: tuple[Row, ...]


def keep_reproduction(
    db: sqlite3.Connection, lesson: str, preset: str, modules: tuple[str, ...], rows: tuple[Row, ...]
) -> Reproduction:
    """Store a lesson's table and return it."""
    now = datetime.now().astimezone()
    made = Reproduction(new_ulid(), now, now.date(), lesson, preset, modules, rows)
    with transaction(db):
        db.execute(
            "insert into reproductions (id, at, day, lesson, preset, modules) values (?, ?, ?, ?, ?, ?)",
            (
                made.id,
                now.astimezone(UTC).isoformat(timespec="milliseconds"),
                made.day.isoformat(),
                lesson,
                preset,
                json.dumps(modules),
            ),
        )
        db.executemany(
            "insert into reproduction_rows (reproduction, position, experiment, metric, step, published, mark, preset,"
            " setting, source, why, yours, agrees, missing, run) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    made.id,
                    position,
                    row.experiment,
                    row.metric,
                    row.step,
                    row.published,
                    row.mark,
                    row.preset,
                    row.setting,
                    row.source,
                    row.why,
                    row.yours,
                    row.agrees,
                    row.missing,
                    row.run,
                )
                for position, row in enumerate(rows)
            ],
        )
    return made


def reproductions(db: sqlite3.Connection) -> list[Reproduction]:
    """Return all tables, the latest first."""
    return [
        Reproduction(
            one["id"],
            datetime.fromisoformat(one["at"]),
            date.fromisoformat(one["day"]),
            one["lesson"],
            one["preset"],
            tuple(json.loads(one["modules"])),
            tuple(
                _row(row)
                for row in db.execute(
                    "select * from reproduction_rows where reproduction = ? order by position", (one["id"],)
                )
            ),
        )
        for one in db.execute("select * from reproductions order by id desc").fetchall()
    ]


def _row(row: sqlite3.Row) -> Row:
    fields = {name: row[name] for name in Row.__dataclass_fields__}
    return Row(**{**fields, "agrees": None if row["agrees"] is None else bool(row["agrees"])})
