"""Hand edits come home: what somebody changed in a post's file becomes the words of the records behind it."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from zerotohero.journal.diff3 import diff3, merge_text
from zerotohero.journal.draft import draft
from zerotohero.journal.matching import Found, Matched, match
from zerotohero.journal.outline import MARKER, as_item, outline, unlisted, with_marker
from zerotohero.journal.sections import Section, section_named, section_of
from zerotohero.journal.segments import SILENT, Segment, readable
from zerotohero.journal.weeks import moment_in
from zerotohero.store.notes import add_note, set_section, set_text
from zerotohero.store.posts import Item, dismiss, dismissed, take_back
from zerotohero.store.weeks import Week

Form = Callable[[Item, Item | None], str]
"""(An item as markdown, the same as it stood before) -> how it stands in the post."""


@dataclass(frozen=True)
class Clash:
    """An item that was changed both in the file and here, each in its own way."""

    section: str
    """The heading it stands under."""
    base: str
    mine: str
    """As the file has it; empty where it was deleted there."""
    theirs: str
    """As zth has it; empty where it was taken out of the post."""
    places: tuple[int, ...] = ()


@dataclass
class Home:
    """A body after its edits came home."""

    segments: list[Segment]
    under: list[tuple[str, str | None]]
    """The section and the lesson that each segment stands under."""
    items: dict[str, Item] = field(default_factory=dict)
    """Record -> its item as it stands in the file, with the words that it has now."""
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Record -> the segments it stands in."""
    merged: dict[str, str] = field(default_factory=dict)
    """Record -> what both sides changed, merged by lines."""
    gone: set[str] = field(default_factory=set)
    """Records whose lines were deleted in the file."""
    added: set[int] = field(default_factory=set)
    """Segments that were written by hand since."""
    by_hand: set[str] = field(default_factory=set)
    """Records that were first written into a file by hand, and headings of no section of ours."""
    clashes: list[Clash] = field(default_factory=list)
    told: list[tuple[Literal["changed", "added", "deleted"], str]] = field(default_factory=list)
    """What came home, for whoever is asked."""


def come_home(
    db: sqlite3.Connection,
    week: Week,
    sections: tuple[Section, ...],
    items: Sequence[Item],
    body: str,
    form: Form,
    deletions: bool = True,
    resolved: bool = False,
) -> Home:
    """Take what was edited in `body`, a post's text below its front matter, into the records; return how it stands.

    `items`: the post as it was last written. Changed words become the record's words, its former ones kept; new blocks
    become notes; with `deletions`, what was deleted is dismissed. Where a record changed too, the two are merged by
    lines, or clash; with `resolved`, the file wins. Call inside a transaction.
    """
    matched = match(items, body)
    now = {item.record: item for item in outline(draft(db, week, sections, "none"))}
    home = Home(matched.segments, _under(matched, items, sections))
    added = set(matched.added)
    for item, found in zip(items, matched.found, strict=True):
        added |= _settle(db, home, item, found, now.get(item.record), form, deletions, resolved, sections)
    known = {item.record for item in items}
    waiting = [item for item in now.values() if item.record not in known]
    for place in sorted(added):
        if home.segments[place].kind == "heading":
            _adopt_heading(home, place, sections)
        else:
            _adopt(db, week, home, place, sections, waiting, form)
    home.added = added
    written = db.execute("select id from notes where kept_from like 'file:%'")
    home.by_hand = {f"note:{row['id']}" for row in written}
    ours = {section.id for section in sections}
    home.by_hand |= {r for r, item in home.items.items() if item.record_kind == "heading" and item.section not in ours}
    return home


def _settle(
    db: sqlite3.Connection,
    home: Home,
    item: Item,
    found: Found,
    now: Item | None,
    form: Form,
    deletions: bool,
    resolved: bool,
    sections: tuple[Section, ...],
) -> set[int]:
    """Say how one item stands in the file, and take its edit home; return the segments that are somebody's own."""
    theirs = None if now is None else item.text if now.words == item.words else form(now, item)
    record, heading = item.record, section_of(sections, item.section).heading
    if item.record_kind == "heading":
        if found.places:
            home.places[record] = found.places
            home.items[record] = replace(item, text=found.text)
        else:
            home.gone.add(record)
        return set()
    mine_changed, theirs_changed = found.state != "same", theirs != item.text
    orphans: set[int] = set()
    if mine_changed and (item.record_kind == "empty" or (found.by_place and theirs_changed)):
        # Other words in its place are no edit of it where both sides changed: one was deleted, another added.
        found, orphans = Found("deleted", (), ""), set(found.places)
    if found.state == "deleted":
        if deletions:
            home.gone.add(record)
            if now is not None:
                dismiss(db, record)
                home.told += [("deleted", item.text)] if not orphans else []
        return orphans
    merged: str | None = found.text
    base, marker = item.text, MARKER.match(found.text)
    if theirs is not None and marker and MARKER.match(base):
        # Another marker before it is no change of its words.
        base, theirs = with_marker(base, marker[0]), with_marker(theirs, marker[0])
    if mine_changed and theirs_changed and not resolved:
        merged = _merged(base, found.text, theirs) if theirs is not None else None
    home.places[record], home.items[record] = found.places, item
    if merged is None:
        home.clashes.append(Clash(heading, item.text, found.text, theirs or "", found.places))
        return set()
    words = item.words
    if mine_changed:
        words = now.words if now is not None and merged == theirs else _words_of(merged, item, form)
        if now is None:
            set_section(db, item.record_id, item.section)
        if now is None or merged != theirs:
            set_text(db, item.record_id, words)
            home.told.append(("changed", merged))
    if merged != found.text:
        home.merged[record] = merged
    home.items[record] = replace(item, text=merged, words=words)
    _move(db, home, item, found, now)
    return set()


def _merged(base: str, mine: str, theirs: str) -> str | None:
    """The texts merged by lines; where `mine` only has its words in other lines, word by word."""
    merged = merge_text(base, mine, theirs)
    if merged is None and mine.split() == base.split():
        pieces = diff3(*(re.findall(r"\s+|\S+", one) for one in (base, mine, theirs)))
        words = [piece for piece in pieces if isinstance(piece, str)]
        merged = "".join(words) if len(words) == len(pieces) else None
    return merged


def _move(db: sqlite3.Connection, home: Home, item: Item, found: Found, now: Item | None) -> None:
    """Put a note into the section that somebody moved it to."""
    section, lesson = home.under[found.places[0]]
    moved_here = now is not None and now.section != item.section
    if item.record_kind != "note" or section == item.section or moved_here:
        return
    set_section(db, item.record_id, section)
    home.items[item.record] = replace(home.items[item.record], section=section, heading=lesson)


def _adopt_heading(home: Home, place: int, sections: tuple[Section, ...]) -> None:
    """A heading that somebody wrote is the one that zth would write there."""
    section, lesson = home.under[place]
    key, words = (
        (f"{section}/{lesson}", f"### {lesson}") if lesson else (section, f"## {section_of(sections, section).heading}")
    )
    if (place == 0 or home.under[place - 1] != (section, lesson)) and f"heading:{key}" not in home.items:
        home.items[f"heading:{key}"] = Item(section, lesson, home.segments[place].text, words, "heading", key)
        home.places[f"heading:{key}"] = (place,)


def _adopt(
    db: sqlite3.Connection,
    week: Week,
    home: Home,
    place: int,
    sections: tuple[Section, ...],
    waiting: list[Item],
    form: Form,
) -> None:
    """Make a note of what somebody wrote into the file, unless it is a record's words already."""
    segment = home.segments[place]
    text = segment.text
    if segment.kind in SILENT | {"heading", "whole"} or readable(text) != text or "\0" in text:
        return
    section, lesson = home.under[place]
    listed = section_of(sections, section).listed and segment.kind == "item"
    words = unlisted(text) if listed else text
    item = Item(section, lesson if section == "courses" else None, text, words, "note", "")
    free = [one for one in waiting if one.record_kind == "note" and one.record not in home.items]
    same = next((one for one in free if words == one.words or text == form(one, None)), None)
    if same is not None:
        home.items[same.record] = replace(item, record_id=same.record_id, words=same.words)
        home.places[same.record] = (place,)
        return
    back = _dismissed_note(db, words)
    if back is not None:
        take_back(db, f"note:{back}")
        set_section(db, back, section)
    else:
        note = add_note(db, words, section, item.heading, None, False, moment_in(week), f"file:{week.n}")
        back = note.id
    item = replace(item, record_id=back)
    home.items[item.record] = item
    home.places[item.record] = (place,)
    home.told.append(("added", text))


def _dismissed_note(db: sqlite3.Connection, words: str) -> str | None:
    """The note of these words that was deleted from a post before."""
    for record in sorted(dismissed(db)):
        kind, _, key = record.partition(":")
        row = db.execute("select text from notes where id = ?", (key,)).fetchone() if kind == "note" else None
        if row is not None and row["text"] == words:
            return key
    return None


def _words_of(text: str, item: Item, form: Form) -> str:
    """The words that a record has once its line reads `text`.

    Where a dialect changed some of them (a picture, an escape), those stay the words that they were made of.
    """
    if item.text == item.words:
        return text
    was, is_now = item.text, text
    if MARKER.match(item.text) and as_item(item.words) != item.words:
        was, is_now = unlisted(was), unlisted(is_now)
    if was == item.words:
        return is_now
    pieces = [re.findall(r"\s+|\S+", one) for one in (was, is_now, item.words)]
    merged = [piece for piece in diff3(*pieces) if isinstance(piece, str)]
    words = "".join(merged)
    made_of = replace(item, text=as_item(words) if MARKER.match(item.text) else words, words=words)
    return words if form(made_of, item) == text else is_now


def _under(matched: Matched, items: Sequence[Item], sections: tuple[Section, ...]) -> list[tuple[str, str | None]]:
    """The section and the lesson that each segment stands under."""
    ours = {
        place: item
        for item, found in zip(items, matched.found, strict=True)
        for place in found.places
        if item.record_kind == "heading"
    }
    under: list[tuple[str, str | None]] = []
    section, lesson = "intro", None
    first = True
    for place, segment in enumerate(matched.segments):
        if segment.kind == "heading":
            title = readable(segment.title).strip()
            if place in ours:
                section, lesson = ours[place].section, ours[place].heading
            elif segment.level == 2 or (segment.level == 1 and not first):
                named = section_named(sections, title)
                section, lesson = named.id if named else title or section, None
            elif segment.level == 3 and section == "courses":
                lesson = title
        first = first and segment.kind == "blank"
        under.append((section, lesson))
    return under
