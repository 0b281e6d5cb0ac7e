"""Join the database of another machine into this one by ULIDs: nothing is lost, and nothing is there twice.

A row that both have is the one that was changed later; `changed` (store/schema.py) knows when. What was deleted here or
there after it was last changed stays deleted. The other file is read, never written.
"""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.store.connect import path_of, transaction
from zerotohero.store.merge_rows import Merged, Row, in_order, insert, keys, refers, tables, update
from zerotohero.store.merge_runs import RunMerge
from zerotohero.store.schema import open_store

Key = tuple[Any, ...]

OWN = {"_sqlite_migrations", "changed", "pack_key"}
"""Tables of the database itself."""
BY_RUN = {"series", "point", "pack", "tick"}
"""Copied run by run: their keys hold the local number of a series."""
BY_OWNER = {"items": "post", "segments": "import", "mentions": "import"}
"""Rows that are replaced together when their owner is."""


def merge(db: sqlite3.Connection, other: Path) -> Merged:
    """Join what the database at `other` holds into `db`, all of it or nothing, and return what was new.

    `other` may also be a workspace. Raises Problem where it is no database of zth, damaged, or of a newer zth.
    """
    with _copy(db, other) as theirs, transaction(db):
        db.execute("pragma defer_foreign_keys = on")
        try:
            return _Merge(db, theirs).run()
        except (sqlite3.Error, TypeError, ValueError) as error:
            raise Problem(f"{other} cannot be joined: {error}. Nothing was changed here.", exit_code=4) from error


@contextmanager
def _copy(db: sqlite3.Connection, other: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of the other database, brought to our version."""
    path = other / "zth.db" if other.is_dir() else other
    if not path.is_file():
        raise Problem(f"There is no database {path}. Name another machine's zth.db, or its workspace.", exit_code=2)
    if path.resolve() == path_of(db).resolve():
        raise Problem(f"{path} is this workspace's own database; name the other machine's.", exit_code=2)
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "zth.db"
        try:
            source = sqlite3.connect(f"file:{path.resolve().as_posix().replace('?', '%3f')}?mode=ro", uri=True)
            try:
                ours = source.execute("select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone()
                loop = source.execute("select 1 from sqlite_master where name = 'attempts'").fetchone()
                if not (ours and loop):
                    raise Problem(f"{path} is no database of zth, so there is nothing to join.", exit_code=4)
                if (found := source.execute("pragma quick_check(1)").fetchone()[0]) != "ok":
                    raise Problem(
                        f"{path} is damaged ({str(found).splitlines()[-1]}), so nothing was joined. "
                        f"`sqlite3 {path} .recover` may save what is in it.",
                        exit_code=4,
                    )
                target = sqlite3.connect(copied)
                source.backup(target)
                target.close()
            finally:
                source.close()
        except sqlite3.Error as error:
            raise Problem(
                f"{path} cannot be read as a database ({error}), so nothing was joined.", exit_code=4
            ) from error
        try:
            theirs = open_store(copied)
        except Problem as problem:
            raise Problem(str(problem).replace(str(copied), str(path)), exit_code=4) from problem
        try:
            yield theirs
        finally:
            theirs.close()


WEEK = (
    "insert into weeks (n, first_day, last_day) values (?, ?, ?)"
    " on conflict (n) do update set first_day = excluded.first_day, last_day = excluded.last_day"
)


class _Merge:
    """One merge. `same` maps their keys of papers, posts and imports to ours, where both have the same thing."""

    def __init__(self, db: sqlite3.Connection, theirs: sqlite3.Connection) -> None:
        self.db, self.theirs = db, theirs
        self.ours_changed, self.theirs_changed = _changes(db), _changes(theirs)
        self.same: dict[str, dict[Any, Any]] = {"papers": self._papers(), "posts": self._posts(), "imports": {}}
        self.same["imports"] = self._mapped("imports", "path")
        self.done = Merged()

    def run(self) -> Merged:
        for table in in_order(self.db):
            if table == "weeks":
                self._weeks()
            elif table == "runs":
                RunMerge(self.db, self.theirs, self.done).run()
            elif table not in OWN | BY_RUN | set(BY_OWNER):
                self._table(table)
        return self.done

    # A paper is the same where one of its names is.
    def _papers(self) -> dict[Any, Any]:
        ours = {row["name"]: row["paper"] for row in self.db.execute("select name, paper from paper_names")}
        found: dict[Any, Any] = {}
        for row in self.theirs.execute("select name, paper from paper_names order by name"):
            if row["name"] in ours:
                found.setdefault(row["paper"], ours[row["name"]])
        return found

    def _posts(self) -> dict[Any, Any]:
        """A week has one post, and a path is one post's."""
        return self._mapped("posts", "week") | self._mapped("posts", "path")

    def _mapped(self, table: str, name: str) -> dict[Any, Any]:
        ours = {row[name]: row["id"] for row in self.db.execute(f"select id, {name} from {table}")}
        rows = self.theirs.execute(f"select id, {name} from {table}")
        return {row["id"]: ours[row[name]] for row in rows if row[name] in ours}

    def _table(self, table: str) -> None:
        own, referring = keys(self.db, table), refers(self.db, table)
        names = [row["name"] for row in self.db.execute(f"pragma table_info({table})")]
        for found in self.theirs.execute(f"select * from {table}").fetchall():
            self._row(table, own, self._rewritten(table, {name: found[name] for name in names}, referring))
        for (changed, key), (moment, gone) in self.theirs_changed.items():
            if changed == table and gone:
                self._gone(table, own[0], key, moment)

    def _rewritten(self, table: str, row: Row, referring: Mapping[str, str]) -> Row:
        row = {name: self.same.get(referring.get(name, ""), {}).get(value, value) for name, value in row.items()}
        if table in self.same:
            row["id"] = self.same[table].get(row["id"], row["id"])
        return row

    def _row(self, table: str, own: list[str], theirs: Row) -> None:
        key = str(theirs[own[0]])
        at = self._moment(self.theirs_changed, table, self._their_key(table, key), theirs)
        ours = self._ours(table, own, theirs)
        if ours is None:
            if self.ours_changed.get((table, key), ("", False))[1] and self.ours_changed[table, key][0] >= at:
                return
            insert(self.db, table, theirs)
            self.done.count("added", table)
        else:
            mine = self._moment(self.ours_changed, table, key, ours)
            chosen = _later(ours, mine, theirs, at)
            if table == "papers":
                chosen = {name: _filled(chosen[name], ours[name], theirs[name]) for name in chosen}
            at = max(mine, at)
            if chosen == ours:
                return
            update(self.db, table, own, chosen)
            self.done.count("changed", table)
        self._remember(table, key, at)
        self._owned(table, key)

    def _owned(self, table: str, key: str) -> None:
        """Take the rows that belong to a row that was taken."""
        for owned, owner in BY_OWNER.items():
            if refers(self.db, owned)[owner] != table:
                continue
            self.db.execute(f'delete from {owned} where "{owner}" = ?', (key,))
            for found in self.theirs.execute(
                f'select * from {owned} where "{owner}" = ?', (self._their_key(table, key),)
            ):
                row = {**dict(found), owner: key}
                if owned == "mentions":
                    del row["id"]
                insert(self.db, owned, row)

    def _gone(self, table: str, name: str, key: str, moment: str) -> None:
        key = str(self.same.get(table, {}).get(key, key))
        ours = self.db.execute(f"select * from {table} where {name} = ?", (key,)).fetchone()
        if ours is None or self._moment(self.ours_changed, table, key, dict(ours)) > moment:
            return
        # What refers to it here keeps it.
        for other in tables(self.db):
            for column, target in refers(self.db, other).items():
                referring = f'select 1 from {other} where "{column}" = ?'
                if target == table and other not in BY_OWNER and self.db.execute(referring, (key,)).fetchone():
                    return
        for owned, owner in BY_OWNER.items():
            if refers(self.db, owned)[owner] == table:
                self.db.execute(f'delete from {owned} where "{owner}" = ?', (key,))
        self.db.execute(f"delete from {table} where {name} = ?", (key,))
        self._remember(table, key, moment, gone=True)
        self.done.count("removed", table)

    def _their_key(self, table: str, key: str) -> str:
        back = {str(ours): str(theirs) for theirs, ours in self.same.get(table, {}).items()}
        return back.get(key, key)

    def _ours(self, table: str, own: Iterable[str], row: Row) -> Row | None:
        where = " and ".join(f'"{name}" = :{name}' for name in own)
        found = self.db.execute(f"select * from {table} where {where}", row).fetchone()
        return None if found is None else dict(found)

    def _moment(self, changed: "Changes", table: str, key: str, row: Row) -> str:
        return max(changed.get((table, key), ("", False))[0], str(row.get("at") or ""))

    def _remember(self, table: str, key: str, at: str, gone: bool = False) -> None:
        """Our own writing is no change of the person's: keep the moment of theirs."""
        self.db.execute("delete from changed where name = ? and key = ?", (table, key))
        if at:
            self.db.execute("insert into changed (name, key, at, gone) values (?, ?, ?, ?)", (table, key, at, gone))
        self.ours_changed[table, key] = (at, gone)

    def _weeks(self) -> None:
        """Take each week from the side that changed it later; where those do not fit together, all from one side."""
        sides = [
            {row["n"]: (row["first_day"], row["last_day"]) for row in db.execute("select * from weeks order by n")}
            for db in (self.db, self.theirs)
        ]
        changes = [self.ours_changed, self.theirs_changed]
        moments = [
            {n: changed.get(("weeks", str(n)), ("", False))[0] for n in side}
            for side, changed in zip(sides, changes, strict=True)
        ]
        ours, theirs = sides
        chosen = dict(ours)
        for n, days in theirs.items():
            gone_at, gone = self.ours_changed.get(("weeks", str(n)), ("", False))
            if n not in ours:
                if not (gone and gone_at >= moments[1][n]):
                    chosen[n] = days
            elif days != ours[n] and (moments[1][n], _before(days)) > (moments[0][n], _before(ours[n])):
                chosen[n] = days
        for n in ours.keys() - theirs.keys():
            gone_at, gone = self.theirs_changed.get(("weeks", str(n)), ("", False))
            if gone and gone_at > moments[0][n]:
                del chosen[n]
        if not _fits(chosen):
            ranks = [
                (max(times.values(), default=""), _before(min(side.values(), default=("9", "9"))))
                for side, times in zip(sides, moments, strict=True)
            ]
            first, second = (theirs, ours) if ranks[1] > ranks[0] else (ours, theirs)
            chosen = dict(first)
            for n in sorted(second):
                if n not in chosen and _fits(chosen | {n: second[n]}):
                    chosen[n] = second[n]
        # A post needs its week, whatever its days.
        for row in [*self.theirs.execute("select week from posts"), *self.db.execute("select week from posts")]:
            chosen.setdefault(row["week"], theirs.get(row["week"]) or ours[row["week"]])
        for n in ours.keys() - chosen.keys():
            self.db.execute("delete from weeks where n = ?", (n,))
            self.done.count("removed", "weeks")
        for n, days in chosen.items():
            if ours.get(n) != days:
                self.db.execute(WEEK, (n, *days))
                self.done.count("changed" if n in ours else "added", "weeks")
                self._remember("weeks", str(n), max(moments[1].get(n, ""), moments[0].get(n, "")))


Changes = dict[tuple[str, str], tuple[str, bool]]
"""By table and key: when a row was last changed by a person, and whether that took it away."""


def _changes(db: sqlite3.Connection) -> Changes:
    return {(row["name"], row["key"]): (row["at"], bool(row["gone"])) for row in db.execute("select * from changed")}


def _later(ours: Row, mine: str, theirs: Row, at: str) -> Row:
    """Return the row that was changed later; where that is not known, that which says more, here as there."""
    return max((mine, _says(ours), ours), (at, _says(theirs), theirs), key=lambda one: one[:2])[2]


def _says(row: Row) -> tuple[int, str]:
    return sum(value not in (None, "", 0) for value in row.values()), repr(sorted(row.items()))


def _filled(chosen: Any, ours: Any, theirs: Any) -> Any:
    return chosen if chosen not in (None, "") else ours if ours not in (None, "") else theirs


def _before(days: tuple[str, str]) -> tuple[int, ...]:
    """Order days so that the earlier is the greater."""
    return tuple(-ord(letter) for letter in days[0] + days[1])


def _fits(weeks: Mapping[int, tuple[str, str]]) -> bool:
    """Say whether weeks follow each other without sharing a day."""
    days = [weeks[n] for n in sorted(weeks)]
    return all(one[1] < other[0] for one, other in pairwise(days))
