"""Import posts that were there before: every byte kept, their sections, papers, pictures and links understood."""

import os
import re
import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zerotohero.atomic import write_atomically
from zerotohero.journal.front import day_of, values
from zerotohero.journal.mentions import Mention, mentions
from zerotohero.journal.papers import find_paper, read_paper
from zerotohero.journal.segments import SILENT, Segment, cut, decode, encode, readable, split_front
from zerotohero.problem import Problem
from zerotohero.store.connect import transaction
from zerotohero.store.imports import Imported, StoredSegment, imported, store_import
from zerotohero.store.papers import readings, record_paper

SUFFIXES = (".md", ".markdown", ".mdx")
DATES = ("date", "pubDate", "pubDatetime", "published", "publishDate", "created")
VAGUE = re.compile(r"(?:\W*(?:this|the|here|link|pdf|paper|article|arxiv|original))*\W*", re.I)
READ = re.compile(r"\b(re-?)?read(ing)?\b", re.I)


@dataclass(frozen=True)
class Understood:
    """A post and what is in it."""

    path: Path
    title: str
    day: date
    segments: tuple[tuple[Segment, str, tuple[Mention, ...]], ...]
    """Each with the headings it stands under, and what it shows and links to."""

    @property
    def counts(self) -> Counter[str]:
        """How many sections, images, links and papers there are."""
        found = Counter(f"{mention.kind}s" for _, _, said in self.segments for mention in said)
        found["sections"] = sum(segment.kind == "heading" for segment, _, _ in self.segments)
        return found


def posts_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the markdown files under `folder` that have front matter, and those that have none.

    Hidden folders and node_modules are not looked into.
    """
    with_front: list[Path] = []
    without: list[Path] = []
    for above, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(files):
            path = Path(above) / name
            if path.suffix.lower() in SUFFIXES and path.is_file():
                front = any(segment.kind == "front" for segment in split_front(decode(_read(path)))[0])
                (with_front if front else without).append(path)
    return with_front, without


def understand(path: Path) -> Understood:
    """Read the post at `path`. Raises Problem where it cannot be read."""
    return understood(path, _read(path))


def understood(path: Path, data: bytes) -> Understood:
    """Return what the post of these bytes says."""
    segments = cut(decode(data))
    front = values(next((segment.raw for segment in segments if segment.kind == "front"), ""))
    first = next((segment.title for segment in segments if segment.kind == "heading"), "")
    title = readable(str(front.get("title") or first or path.stem))
    named = re.match(r"\d{4}-\d{2}-\d{2}", path.name)
    day = next((day for key in DATES if (day := day_of(front.get(key, "")))), None) or day_of(named[0] if named else "")
    found = []
    headings: list[tuple[int, str]] = []
    for segment in segments:
        if segment.kind == "heading":
            headings = [one for one in headings if one[0] < segment.level]
            headings.append((segment.level, readable(segment.title)))
        said = () if segment.kind in SILENT else tuple(mentions(readable(segment.text)))
        found.append((segment, " › ".join(words for _, words in headings), said))
    return Understood(path, title, day or _modified(path), tuple(found))


def import_post(db: sqlite3.Connection, post: Understood) -> bool:
    """Store a post in place of what was imported from the same path; return whether it is new."""
    with transaction(db):
        stored = [
            StoredSegment(
                segment.kind,
                section,
                readable(segment.text),
                encode(segment.raw),
                tuple((one.kind, readable(one.url), readable(one.words)) for one in said),
            )
            for segment, section, said in post.segments
        ]
        new = store_import(db, str(post.path), post.title, post.day, stored)
        for segment, section, said in post.segments:
            for mention in said:
                if mention.kind == "paper":
                    _paper(db, mention, post.day, bool(READ.search(section) or READ.search(segment.text)))
    return new


def write_back(db: sqlite3.Connection, path: Path) -> bool:
    """Put an imported post in its place where nothing is there; return whether anything was written.

    What was edited there since is taken in, the file left as it is. Raises Problem (exit 2) where `path` was never
    imported.
    """
    post = imported_from(db, path)
    if not path.exists():
        if not path.parent.is_dir():
            raise Problem(f"The folder of {path} is not there any more, so nothing was written. `mkdir {path.parent}`")
        write_atomically(path, post.data)
        return True
    if _read(path) != post.data:
        import_post(db, understand(path))
    return False


def imported_from(db: sqlite3.Connection, path: Path) -> Imported:
    """Return the post that was imported from `path`. Raises Problem (exit 2)."""
    post = imported(db, str(path))
    if post is None:
        raise Problem(f"{path} was never imported: `zth import {path}`. `zth export week 1` writes a week's post.", 2)
    return post


def _paper(db: sqlite3.Connection, mention: Mention, day: date, read: bool) -> None:
    """Keep a paper that a post links to; one that it speaks of having read has a reading on the post's day."""
    title = mention.url if VAGUE.fullmatch(mention.words) else mention.words
    try:
        paper = record_paper(db, title, mention.url)
    except Problem:  # what the link says is another paper's name
        paper = find_paper(db, mention.url)
    if read and not any(one.paper.id == paper.id and one.day == day for one in readings(db)):
        read_paper(db, mention.url, day=min(day, date.today()))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise Problem(f"{path} is a folder.", 2) from error
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.", 2) from error


def _modified(path: Path) -> date:
    try:
        return date.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return date.today()
