"""What an export would do, before anything is written: what is asked, and the post beside what lies there."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from zerotohero.journal.draft import Draft
from zerotohero.journal.front import values
from zerotohero.journal.home import Clash
from zerotohero.journal.offers import Candidate
from zerotohero.journal.places import sidecar_of
from zerotohero.journal.segments import LINE, front_of, plain_ends, readable
from zerotohero.store.posts import Item, Post
from zerotohero.store.weeks import Week


@dataclass(frozen=True)
class Ask:
    """What is asked of an export."""

    root: Path
    """The workspace."""
    settings: Mapping[str, Any]
    """The `[post]` table of its zth.toml."""
    week: Week
    dialect: str | None = None
    hook: str | None = None
    refresh: bool = False
    """Take what was recorded since the post was published."""
    resolved: str | None = None
    """The file's text with its clashes resolved by hand."""
    published: date | None = None
    """The day from which on the post is public."""
    rename: bool = False
    """Move the post to the address that its title gives now."""
    takes_in: tuple[Week, ...] = ()
    """Weeks before that have no post: `week` is what it is once it has taken them in."""


@dataclass(frozen=True)
class Plan:
    """What an export would write, compared with what lies there."""

    ask: Ask
    path: Path
    text: str
    """What would be written; with clashes, the file with each of them between conflict markers."""
    there: str | None
    """The file as it is now; None where there is none."""
    draft: Draft
    post: Post
    items: tuple[Item, ...]
    clashes: tuple[Clash, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    """What came home from the file: (changed, added or deleted, its text)."""
    public: bool = False
    since: tuple[Item | Candidate, ...] = ()
    """Of a post that is public: what was recorded since; it is not in the post unless that is asked for."""
    pictures: Mapping[Path, Path] = field(default_factory=dict)
    """Pictures to be copied, and where to."""
    missing: tuple[str, ...] = ()
    """The pictures that the post shows from this blog and that are not there."""
    moves_from: Path | None = None
    """Where the post lies until it is written."""
    address: tuple[str, str] | None = None
    """Of one that moves: its link until now, and from then on."""

    @property
    def state(self) -> Literal["new", "changed", "unchanged", "conflict"]:
        """What writing it would mean for the file."""
        if self.clashes:
            return "conflict"
        if self.there is None:
            return "new"
        same = self.there == self.text and self.moves_from is None and not self.pictures
        return "unchanged" if same else "changed"

    @property
    def new_lines(self) -> list[str]:
        """The lines that are not in the file yet, in order; blank ones left out."""
        return _only_in(self.text, self.there or "")

    @property
    def old_lines(self) -> list[str]:
        """The lines of the file that would no longer be in it; blank ones left out."""
        return _only_in(self.there or "", self.text)

    @property
    def came_home(self) -> list[str]:
        """What was edited in the file by hand and is in the records now, a sentence each."""
        said = {"changed": "you changed", "added": "you added", "deleted": "you deleted, and it stays out"}
        return [f"{said[what]}: {first_line(text)}" for what, text in self.told]

    @property
    def says(self) -> dict[str, Any]:
        """What the front matter of the written post says, by key."""
        return values(front_of(self.text))

    @property
    def sidecar(self) -> Path:
        """Where a conflict is written."""
        return sidecar_of(self.path)

    def diff(self) -> str:
        """Return a unified diff from the file to what would be written."""
        names = f"{self.path.name} (as it is)", f"{self.path.name} (as zth would write it)"
        return "".join(difflib.unified_diff(_lines(self.there or ""), _lines(self.text), *names))


def first_line(text: str) -> str:
    """Return a text's first line, cut where it is long."""
    first, *rest = readable(text).strip().split("\n")
    return f"{first[:99]}…" if len(first) > 100 else f"{first} …" if rest else first


def _only_in(text: str, other: str) -> list[str]:
    lines, others = (plain_ends(readable(one)).split("\n") for one in (text, other))
    matcher = difflib.SequenceMatcher(None, others, lines, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] in ("insert", "replace")]
    return [line for _, _, _, first, last in changes for line in lines[first:last] if line.strip()]


def _lines(text: str) -> list[str]:
    """The lines of a text as a diff shows them, each with its end."""
    lines = LINE.findall(readable(text))
    return [line.rstrip("\r\n") + "\n" for line in lines]
