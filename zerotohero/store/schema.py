"""The tables, as ordered migrations by sqlite-utils; all of them STRICT.

The name of a migration is its key: add new ones below, never rename or change one that was released.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.store.connect import backup, connect, explained, transaction

M001_LOOP = """
create table snapshots (sha256 text primary key, code text not null, at text not null) strict;
create table attempts (
    id text primary key, exercise text not null, title text not null, lesson text not null, verdict text not null,
    reason text, explanation text, mistakes text not null, variant text, hints integer not null,
    seed integer not null, elapsed_ms real not null, at text not null, day text not null
) strict;
create index attempts_by_exercise on attempts (exercise, id);
create index attempts_by_day on attempts (day);
create table attempt_files (
    attempt text not null references attempts (id), path text not null,
    sha256 text not null references snapshots (sha256), primary key (attempt, path)
) strict;
create table changes (
    id text primary key, at text not null, day text not null, path text not null,
    kind text not null check (kind in ('reset', 'solution', 'undo')), exercise text not null,
    before text not null references snapshots (sha256), after text not null references snapshots (sha256),
    undone_by text references changes (id)
) strict;
create table hints (
    exercise text not null, number integer not null, at text not null, day text not null,
    primary key (exercise, number)
) strict;
create table weeks (n integer primary key, first_day text not null, last_day text not null) strict;
create table notes (
    id text primary key, at text not null, day text not null, text text not null, section text, lesson text,
    exercise text, private integer not null default 0, attempt text references attempts (id)
) strict;
create index notes_by_day on notes (day);
create table posts (
    id text primary key, week integer not null references weeks (n), path text not null unique, slug text not null,
    dialect text not null, title text not null, link text not null, date text not null,
    generated text not null, written text not null, at text not null
) strict;
create table items (
    id text primary key, post text not null references posts (id), section text not null, position integer not null,
    text text not null, record_kind text not null, record_id text not null
) strict;
create index items_by_post on items (post, position);
"""

M002_PAPERS = """
create table papers (id text primary key, title text not null, url text, at text not null) strict;
create table paper_names (
    name text primary key, shown text not null, paper text not null references papers (id)
) strict;
create table readings (
    id text primary key, paper text not null references papers (id), at text not null, day text not null,
    minutes integer, understood integer check (understood between 1 and 5), note text
) strict;
create index readings_by_paper on readings (paper, day);
create table paper_questions (
    id text primary key, reading text not null references readings (id), text text not null
) strict;
"""

# `series.id` is a local integer so that a point stays at 20 bytes; a NULL value is NaN, which SQLite cannot store.
M003_RUNS = """
create table runs (
    id text primary key, number integer not null unique, name text not null, lesson text,
    status text not null check (status in ('running', 'finished', 'stopped', 'failed')),
    config text not null, published text not null, steps integer, engine text, error text,
    host text not null, pid integer not null, pid_started text, versions text not null,
    script text, code text references snapshots (sha256), git text,
    started text not null, day text not null, heartbeat text not null, ended text
) strict;
create index runs_by_day on runs (day);
create table series (
    id integer primary key, run text not null references runs (id), name text not null, unique (run, name)
) strict;
create table point (
    series integer not null references series (id), step integer not null, value real,
    primary key (series, step)
) strict, without rowid;
create table tick (
    run text not null references runs (id), step integer not null, at real not null, primary key (run, step)
) strict, without rowid;
create table samples (
    id text primary key, run text not null references runs (id), step integer not null, text text not null,
    at text not null
) strict;
create index samples_by_run on samples (run, step);
create table figures (
    id text primary key, run text not null references runs (id), step integer not null, name text not null,
    kind text not null, data blob not null, alt text not null, at text not null
) strict;
create index figures_by_run on figures (run, name, step);
create view metrics as
    select runs.number as run, runs.name as experiment, series.name as metric, point.step, point.value
    from point join series on series.id = point.series join runs on runs.id = series.run;
"""

M004_GOALS_AND_TIME = """
create table goals (
    id text primary key, text text not null, at text not null, day text not null, met_day text, dropped_day text
) strict;
create table sittings (
    id text primary key, lesson text not null, day text not null, first_at text not null, last_at text not null,
    minutes integer, said integer not null default 0
) strict;
create index sittings_by_day on sittings (day);
"""

# What a note was kept from (`run:…`, `reading:…`), so that a line whose words were changed is not offered again.
M005_KEPT_FROM = "alter table notes add column kept_from text;\n"

# `source`: who writes the run's numbers: `track` (the script itself) or `output` (read from what it prints).
# `stopping`: when it was asked to stop. `spent`: seconds before it was `resumed`. `command`: {"argv", "cwd"}.
# A histogram's bins are equally wide from `low` to `high`; `counts` is a JSON list, `odd` how many were not finite.
# `checkpoints.path` is relative to the database's folder: PATH.json, and PATH.safetensors where there were tensors.
M006_RUN_DETAILS = """
alter table runs add column seed text;
alter table runs add column diff text references snapshots (sha256);
alter table runs add column machine text;
alter table runs add column command text;
alter table runs add column source text not null default 'track';
alter table runs add column stopping text;
alter table runs add column nan_metric text;
alter table runs add column nan_step integer;
alter table runs add column resumed text;
alter table runs add column spent real not null default 0;
alter table notes add column run text references runs (id);
create table run_files (
    run text not null references runs (id), path text not null, sha256 text not null references snapshots (sha256),
    primary key (run, path)
) strict;
create table run_tags (
    run text not null references runs (id), tag text not null, primary key (run, tag)
) strict, without rowid;
create table histograms (
    id text primary key, run text not null references runs (id), step integer not null,
    kind text not null check (kind in ('weights', 'activations', 'gradients', 'values')), name text not null,
    low real, high real, counts text not null, mean real, std real, count integer not null, odd integer not null,
    at text not null
) strict;
create index histograms_by_run on histograms (run, kind, name, step);
create table checkpoints (
    id text primary key, run text not null references runs (id), step integer not null, path text not null,
    bytes integer not null, at text not null
) strict;
create index checkpoints_by_run on checkpoints (run, step);
"""

M007_REPRODUCTIONS = """
create table reproductions (
    id text primary key, at text not null, day text not null, lesson text not null,
    preset text not null check (preset in ('quick', 'full')), modules text not null
) strict;
create index reproductions_by_day on reproductions (day);
create table reproduction_rows (
    reproduction text not null references reproductions (id), position integer not null, experiment text,
    metric text not null, step integer, published real not null, mark text not null, preset text not null,
    setting text not null, source text not null, why text not null, yours real, agrees integer,
    missing text not null, run text references runs (id), primary key (reproduction, position)
) strict, without rowid;
"""

# What a post needs to be merged: `items` is the base, each as it stands in the file (`text`) and as its record had it
# (`words`); `own_keys` are the keys of the front matter that the person took over. `segments` hold imported posts.
M008_MERGE = """
alter table posts add column own_keys text not null default '[]';
alter table posts add column published text;
alter table posts add column in_blog integer not null default 0;
alter table items add column words text;
alter table items add column heading text;
alter table items add column loose integer not null default 0;
create table dismissed (record text primary key, at text not null) strict;
create table imports (
    id text primary key, path text not null unique, title text not null, day text not null, at text not null,
    week integer
) strict;
create table segments (
    import text not null references imports (id), position integer not null, kind text not null,
    section text not null, text text not null, raw blob not null, primary key (import, position)
) strict;
create table mentions (
    id integer primary key, import text not null references imports (id), position integer not null,
    kind text not null check (kind in ('image', 'link', 'paper')), url text not null, words text not null
) strict;
create index mentions_by_import on mentions (import, position);
"""

# `nth` is said where earlier readings are not on record; `former` is what was understood before this one.
M009_PAPER_DETAILS = """
alter table papers add column kind text not null default 'paper';
alter table papers add column authors text not null default '';
alter table papers add column year integer;
alter table readings add column nth integer;
alter table readings add column former text;
alter table paper_questions add column answer text;
alter table paper_questions add column answered_day text;
"""

# 1139 points of an ended run in a row (store/packs.py): big-endian doubles in `vals`, with steps `stride` apart from
# `first` on, or else as integers in `steps`. A double is unpacked by arithmetic that any SQLite has: its bytes are
# looked up among all bytes, and 2 to the power of each exponent stands in pack_key, whose numbers also count a pack's
# places. NaN is what packing makes of a point's null.


def _byte(blob: str, n: int) -> str:
    return f"(instr(alphabet.bytes, substr(pack.{blob}, 8 * place.n + {n}, 1)) - 1)"


_EXPONENT = f"(({_byte('vals', 1)} & 127) << 4) + ({_byte('vals', 2)} >> 4)"
_FRACTION = " + ".join(
    [f"(({_byte('vals', 2)} & 15) << 48)", *(f"({_byte('vals', n)} << {8 * (8 - n)})" for n in range(3, 9))]
)
_STEP = " | ".join(f"({_byte('steps', n)} << {8 * (8 - n)})" for n in range(1, 9))

M010_PACKS = f"""
create table pack (
    series integer not null references series (id), first integer not null, last integer not null,
    count integer not null, stride integer, low real, low_at integer, high real, high_at integer,
    odd integer not null, steps blob, vals blob not null, primary key (series, first)
) strict, without rowid;
create table pack_key (n integer primary key, power real not null) strict;
insert into pack_key with recursive up (n, power) as (
    select 1075, 1.0 union all select n + 1, power * 2 from up where n < 2046) select n, power from up;
insert into pack_key with recursive down (n, power) as (
    select 1074, 0.5 union all select n - 1, power / 2 from down where n > 1) select n, power from down;
insert into pack_key values (0, (select power from pack_key where n = 1)), (2047, 9e999);
drop view metrics;
create view metrics as
    select runs.number as run, runs.name as experiment, series.name as metric, point.step, point.value
    from point join series on series.id = point.series join runs on runs.id = series.run
    union all
    select runs.number, runs.name, series.name,
        case when pack.steps is null then pack.first + pack.stride * place.n else {_STEP} end,
        case when substr(pack.vals, 8 * place.n + 1, 8) <> x'7ff8000000000000' then
            (case when {_byte("vals", 1)} > 127 then -1.0 else 1.0 end)
            * (case when {_EXPONENT} > 0 then 1 << 52 else 0 end + {_FRACTION})
            * (select power from pack_key where n = {_EXPONENT}) end
    from runs join series on series.run = runs.id join pack on pack.series = series.id
    cross join pack_key as place on place.n < pack.count
    cross join (select x'{bytes(range(256)).hex()}' as bytes) as alphabet;
"""

# When a row that a person can change was last changed, so that of two machines' the later is kept (store/merge.py);
# `gone`: it was taken away. `key` is the row's own.
CHANGEABLE = {
    "weeks": "n",
    "notes": "id",
    "papers": "id",
    "paper_names": "name",
    "readings": "id",
    "paper_questions": "id",
    "goals": "id",
    "sittings": "id",
    "posts": "id",
    "changes": "id",
    "imports": "id",
    "dismissed": "record",
    "checkpoints": "id",
}


def _trigger(table: str, key: str, event: str, gone: int) -> str:
    row = "old" if gone else "new"
    return (
        f"create trigger {table}_{event} after {event} on {table} begin"
        f" insert into changed values ('{table}', {row}.{key}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), {gone})"
        " on conflict (name, key) do update set at = excluded.at, gone = excluded.gone; end;\n"
    )


M011_CHANGED = """
create table changed (
    name text not null, key text not null, at text not null, gone integer not null, primary key (name, key)
) strict, without rowid;
""" + "".join(
    [
        *(_trigger(table, key, "update", 0) + _trigger(table, key, "delete", 1) for table, key in CHANGEABLE.items()),
        # What was taken away may come back under the same key.
        *(_trigger(table, CHANGEABLE[table], "insert", 0) for table in ("weeks", "paper_names", "dismissed")),
    ]
)

# The check with which a paper's lesson had passed as a whole.
M012_REIMPLEMENTED = """
alter table papers add column reimplemented text references attempts (id);
"""

MIGRATIONS = [
    ("m001_loop", M001_LOOP),
    ("m002_papers", M002_PAPERS),
    ("m003_runs", M003_RUNS),
    ("m004_goals_and_time", M004_GOALS_AND_TIME),
    ("m005_kept_from", M005_KEPT_FROM),
    ("m006_run_details", M006_RUN_DETAILS),
    ("m007_reproductions", M007_REPRODUCTIONS),
    ("m008_merge", M008_MERGE),
    ("m009_paper_details", M009_PAPER_DETAILS),
    ("m010_packs", M010_PACKS),
    ("m011_changed", M011_CHANGED),
    ("m012_reimplemented", M012_REIMPLEMENTED),
]


def open_store(path: Path) -> sqlite3.Connection:
    """Return a connection to the database at `path`, made or migrated first if need be.

    A backup, `zth.db.before-<migration>`, is taken before an existing database is changed. Raises Problem where the
    database is of a newer zth, locked, read-only, damaged, or the disk is full.
    """
    db = connect(path)
    try:
        with explained(path):
            applied = _applied(db)
        known = [name for name, _ in MIGRATIONS]
        newer = [name for name in applied if name not in known]
        if newer:
            raise Problem(
                f"{path} was written by a newer zth (it has {newer[-1]}). Update this one: `pip install -U zerotohero`."
            )
        if len(applied) < len(known):
            _migrate(db, path, applied)
    except BaseException:
        db.close()
        raise
    return db


def _applied(db: sqlite3.Connection) -> list[str]:
    if not db.execute("select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone():
        return []
    rows = db.execute("select name from _sqlite_migrations where migration_set = 'zerotohero' order by rowid")
    return [row["name"] for row in rows]


def _migrate(db: sqlite3.Connection, path: Path, applied: list[str]) -> None:
    from sqlite_utils import Database, Migrations

    migrations = Migrations("zerotohero")
    for name, script in MIGRATIONS:
        migrations(name=name)(_runner(script))
    pending = next(name for name, _ in MIGRATIONS if name not in applied)
    with explained(path):
        if applied:
            backup(db, pending)
        with transaction(db):
            if len(_applied(db)) < len(MIGRATIONS):
                migrations.apply(Database(db))


def _runner(script: str) -> Callable[[Any], None]:
    def run(database: Any) -> None:
        for statement in script.split(";\n"):
            if statement.strip():
                database.execute(statement)

    return run
