"""The records behind a line of the post, as they lie in the database: what it can be checked against."""

import sqlite3
from datetime import date

from zerotohero.figures import extrapolation
from zerotohero.journal.time import spell
from zerotohero.store.facts import passed_by_week
from zerotohero.store.papers import Reading, papers, readings
from zerotohero.store.points import metrics, value_at
from zerotohero.store.reproductions import reproductions
from zerotohero.store.runs import run_with_id, samples
from zerotohero.store.sittings import sittings

LONGEST = 300
"""Characters of a sample that are shown."""


def evidence(db: sqlite3.Connection, kind: str, ids: str) -> list[str]:
    """Return what is on record under `ids` (commas between them), a line each; of a note, what it was kept from too."""
    found = [line for one in ids.split(",") for line in _READERS.get(kind, _unknown)(db, one)]
    return found or [f"{kind} {ids}: not in the database any more"]


def _note(db: sqlite3.Connection, key: str) -> list[str]:
    row = db.execute("select * from notes where id = ?", (key,)).fetchone()
    if row is None:
        return []
    kind, _, ids = (row["kept_from"] or "").partition(":")
    if kind == "question":
        return [f"note of {_day(row['day'])}, your answer to: {ids}"]
    if not kind:
        return [f"note of {_day(row['day'])}: {' '.join(row['text'].split())}"]
    return [f"note of {_day(row['day'])}, kept from:", *(f"  {line}" for line in evidence(db, kind, ids))]


def _attempt(db: sqlite3.Connection, key: str) -> list[str]:
    row = db.execute("select * from attempts where id = ?", (key,)).fetchone()
    if row is None:
        return []
    said = f": {row['explanation']}" if row["explanation"] else f" ({row['title']})"
    return [f"check of `{row['exercise']}`, {_day(row['day'])}, {row['verdict'].replace('_', ' ')}{said}"]


def _run(db: sqlite3.Connection, key: str) -> list[str]:
    run = run_with_id(db, key)
    if run is None:
        return []
    settings = ", ".join(f"{name} {value}" for name, value in run.config.items())
    whose = f", with {run.engine} {run.lesson}" if run.engine and run.lesson else ""
    lines = [f"run {run.number} {run.name}, {_day(run.day)}, {run.status}{whose}{f' ({settings})' if settings else ''}"]
    if run.steps is not None:
        lines.append(f"  meant to make {run.steps} steps")
    known = metrics(db, key)
    lines += [f"  {one.name} {one.last} at step {one.step}, of {one.count} values" for one in known]
    for one in run.published:
        there = "" if one.step is None else f" at step {one.step}"
        mine = None if one.step is None else value_at(db, key, one.metric, one.step)
        ours = "" if mine is None else f" (here {mine})"
        lines.append(f"  published: {one.metric} {one.value}{there}, {one.mark}{ours}, {one.source}")
    return lines


def _samples(db: sqlite3.Connection, key: str) -> list[str]:
    run = run_with_id(db, key)
    kept = samples(db, key)
    if run is None or not kept:
        return []
    return [
        f"run {run.number} {run.name}, sample at step {one.step}: {', '.join(one.text[:LONGEST].split())}"
        for one in (kept[0], kept[-1])
    ]


def _reading(db: sqlite3.Connection, key: str) -> list[str]:
    known = readings(db)
    one = next((reading for reading in known if reading.id == key), None)
    if one is None:
        return []
    earlier = [other for other in known if other.paper.id == one.paper.id and other.nth < one.nth]
    return [_read(reading) for reading in (*earlier, one)]


def _reimplemented(db: sqlite3.Connection, key: str) -> list[str]:
    done = [paper for paper in papers(db) if paper.reimplemented and paper.reimplemented.attempt == key]
    return [
        line
        for paper in done
        for line in [f"all exercises on {paper.title} passed, {paper.url or 'no address'}; the last of them:"]
        + [f"  {one}" for one in _attempt(db, key)]
    ]


def _read(reading: Reading) -> str:
    said = [
        f"reading {reading.nth} of {reading.paper.title}",
        *([reading.paper.url] if reading.paper.url else []),
        _day(reading.day),
        *([f"{reading.minutes} min"] if reading.minutes else []),
        *([f"understood {reading.understood} of 5"] if reading.understood else []),
    ]
    words = [f"before: {reading.former}"] if reading.former else []
    words += [reading.note] if reading.note else []
    words += [f"asked: {q.text}" + (f" (answered {q.answered})" if q.answered else "") for q in reading.questions]
    return ", ".join(said) + (f": {' '.join(words)}" if words else "")


def _goal(db: sqlite3.Connection, key: str) -> list[str]:
    row = db.execute("select * from goals where id = ?", (key,)).fetchone()
    if row is None:
        return []
    ends = [f", {word} {_day(row[column])}" for word, column in _ENDS if row[column]]
    return [f"goal of {_day(row['day'])}{''.join(ends) or ', open'}: {row['text']}"]


_ENDS = (("met", "met_day"), ("let go", "dropped_day"))


def _time(db: sqlite3.Connection, key: str) -> list[str]:
    return [
        f"sitting of {_day(one.day)}: {one.lesson}, {spell(one.minutes, one.said)}"
        for one in sittings(db, date.min, date.max)
        if one.id == key
    ]


def _reproduction(db: sqlite3.Connection, key: str) -> list[str]:
    made = next((one for one in reproductions(db) if one.id == key), None)
    if made is None:
        return []
    return [
        f"table of {made.lesson}, {_day(made.day)}, preset {made.preset}",
        *(f"  {sentence}" for sentence in made.modules),
        *(
            f"  {row.experiment}: {row.metric}{'' if row.step is None else f' at step {row.step}'} {row.yours},"
            f" published {row.published} ({row.mark}), {row.source}"
            for row in made.rows
        ),
    ]


def _progress(db: sqlite3.Connection, key: str) -> list[str]:
    figure = extrapolation(passed_by_week(db, date.fromisoformat(key)))
    totals = [f"exercises passed by the end of week {n}: {total}" for n, total in enumerate(figure.data["totals"])]
    return [*totals, f"drawn on: {figure.alt}"]


def _unknown(db: sqlite3.Connection, key: str) -> list[str]:
    return []


def _day(day: date | str) -> str:
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{day.day} {day:%b %Y}"


_READERS = {
    "note": _note,
    "attempt": _attempt,
    "stuck": _attempt,
    "run": _run,
    "samples": _samples,
    "reading": _reading,
    "reimplemented": _reimplemented,
    "reproduction": _reproduction,
    "progress": _progress,
    "time": _time,
    **dict.fromkeys(("met", "unmet", "goal"), _goal),
}
