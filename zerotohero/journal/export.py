"""Write a week's post, and never over what somebody edited there by hand."""

import difflib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from zerotohero.atomic import write_atomically
from zerotohero.journal.dialects import convert, dialect_named
from zerotohero.journal.draft import Draft, Line, body, draft
from zerotohero.journal.frontmatter import FrontMatter, description_of, time_to_read, title_of
from zerotohero.journal.offers import facts_of
from zerotohero.journal.pictures import missing_pictures
from zerotohero.problem import Problem
from zerotohero.store.connect import transaction
from zerotohero.store.posts import Item, Post, post_of, store_post
from zerotohero.store.weeks import Week

TITLE = "AI Zero to Hero Week {n}"
TAGS = ("Programming",)


@dataclass(frozen=True)
class Plan:
    """What an export would write, compared with what lies there."""

    path: Path
    text: str
    there: str | None
    """The file as it is now; None where there is none."""
    state: Literal["new", "changed", "unchanged", "edited"]
    draft: Draft
    post: Post
    lines: tuple[Line, ...]

    @property
    def new_lines(self) -> list[str]:
        """The lines that are not in the file yet, in order; blank ones left out."""
        matcher = difflib.SequenceMatcher(None, (self.there or "").splitlines(), self.text.splitlines(), autojunk=False)
        added = [
            line
            for tag, _, _, first, last in matcher.get_opcodes()
            if tag in ("insert", "replace")
            for line in self.text.splitlines()[first:last]
        ]
        return [line for line in added if line.strip()]

    @property
    def missing(self) -> list[str]:
        """The pictures that the post shows from beside it and that are not there."""
        return missing_pictures(self.path.parent, "\n\n".join(line.text for line in self.lines))

    def diff(self) -> str:
        """Return a unified diff from the file to what would be written."""
        return "".join(
            difflib.unified_diff(
                _with_end(self.there or "").splitlines(keepends=True),
                _with_end(self.text).splitlines(keepends=True),
                f"{self.path.name} (as it is)",
                f"{self.path.name} (as zth would write it)",
            )
        )


def plan_export(
    db: sqlite3.Connection,
    root: Path,
    settings: Mapping[str, Any],
    week: Week,
    dialect: str | None = None,
    hook: str | None = None,
) -> Plan:
    """Return what exporting `week` into `root`/journal would do. Nothing is written.

    `settings`: the `[post]` table of zth.toml. The path, link and date of an exported post stay as they are.
    """
    from slugify import slugify

    known = post_of(db, week.n)
    base = str(settings.get("title", TITLE)).replace("{n}", str(week.n))
    slug = known.slug if known else slugify(base)
    drafted = draft(db, week, facts_of(settings))
    if not drafted.lines and known is None:
        raise Problem(
            f"Week {week.n} has nothing to export yet: no note has a section. "
            '`zth note "…" --section intro` opens the post; `zth week` shows what waits.',
            exit_code=1,
        )
    chosen = dialect or (known.dialect if known else str(settings.get("dialect", "gfm")))
    text = body(drafted.lines)
    introduction = "\n\n".join(line.text for line in drafted.lines if line.section == "intro")
    title = known.title if known and hook is None else title_of(base, hook)
    front = FrontMatter(
        title,
        known.link if known else slug,
        description_of(introduction),
        known.date if known else week.last_day.isoformat(),
        time_to_read(text),
        None,
        tuple(str(tag) for tag in settings.get("tags", TAGS)),
    )
    generated = dialect_named(chosen).front_matter(front) + "\n" + convert(text, chosen)
    path = root / (known.path if known else f"journal/{slug}.md")
    there = _read(path)
    post = Post(week.n, str(path.relative_to(root)), slug, chosen, title, front.link, front.date, generated, generated)
    return Plan(path, generated, there, _state(generated, there, known), drafted, post, drafted.lines)


def write_post(db: sqlite3.Connection, plan: Plan) -> bool:
    """Write the post and its records, both or neither; return whether the file changed.

    Raises Problem (exit 3) where the file was edited since.
    """
    if plan.state == "edited" or _read(plan.path) != plan.there:
        raise Problem(f"{plan.path} was edited since, so it was left as it is.", exit_code=3)
    items = [Item(line.section, line.text, line.record_kind, line.record_id) for line in plan.lines]
    with transaction(db):
        if plan.state != "unchanged" or post_of(db, plan.post.week) != plan.post:
            store_post(db, replace(plan.post, written=plan.text), items)
        if plan.there != plan.text:
            # Inside the transaction: killed after this and before the commit, the next export finds its own text there.
            write_atomically(plan.path, plan.text.encode("utf-8"))
    return plan.there != plan.text


def _state(generated: str, there: str | None, known: Post | None) -> Literal["new", "changed", "unchanged", "edited"]:
    if there is None:
        return "new"
    if there == generated:
        return "unchanged"
    return "changed" if known is not None and there == known.written else "edited"


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
