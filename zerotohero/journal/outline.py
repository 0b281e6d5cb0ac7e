"""A draft as the pieces of a post: headings, lines, the words of empty sections; and the body they make."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zerotohero.store.posts import Item

MARKER = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+")
"""What a list's item begins with."""

if TYPE_CHECKING:
    from zerotohero.journal.draft import Draft


def outline(draft: "Draft") -> list[Item]:
    """Return the pieces of a post in order: a heading's kind is `heading`, an empty section's words have `empty`."""
    pieces: list[Item] = []
    for section in draft.sections:
        here = [line for line in draft.lines if line.section == section.id]
        if section.heading and (here or section.empty is not None):
            heading = f"## {section.heading}"
            pieces.append(Item(section.id, None, heading, heading, "heading", section.id))
        if not here and section.empty:
            pieces.append(Item(section.id, None, section.empty, section.empty, "empty", f"{section.id}/{draft.week.n}"))
        under = None
        for line in here:
            if line.heading and line.heading != under:
                under, heading = line.heading, f"### {line.heading}"
                pieces.append(Item(section.id, under, heading, heading, "heading", f"{section.id}/{under}"))
            pieces.append(line)
    return pieces


def assemble(pieces: Iterable[Item]) -> str:
    """Return the body that `pieces` make: a heading directly above what it heads, items of a list without a gap."""
    text, before = "", None
    for piece in pieces:
        text += "" if before is None else separator(before, piece)
        text += piece.text
        before = piece
    return text + "\n" if text else ""


def separator(before: Item, after: Item) -> str:
    """Return the line ends between two pieces."""
    if before.record_kind == "heading":
        return "\n"
    return "\n" if after.record_kind != "heading" and is_item(before.text) and is_item(after.text) else "\n\n"


def as_item(text: str) -> str:
    """Return `text` as a list item, unless it is a block of its own kind: a list, a heading, a fence, a quote, HTML."""
    if is_item(text) or re.match(r"(#{1,6} |```|~~~|>|<|\||:{1,3}[a-zA-Z])", text):
        return text
    return "- " + text.replace("\n", "\n  ").replace("\n  \n", "\n\n")


def unlisted(text: str) -> str:
    """Return a list item's words: without its marker, and as far to the left."""
    found = MARKER.match(text)
    if found is None:
        return text
    first, *rest = text[found.end() :].split("\n")
    return "\n".join([first, *(line[min(len(line) - len(line.lstrip(" ")), found.end()) :] for line in rest)])


def with_marker(text: str, marker: str) -> str:
    """Return a list's item with another marker, its further lines below its first."""
    if MARKER.match(text) is None:
        return text
    first, *rest = unlisted(text).split("\n")
    return marker + "\n".join([first, *(" " * len(marker) + line if line.strip() else line for line in rest)])


def is_item(text: str) -> bool:
    """Whether `text` begins with a list's marker."""
    return re.match(r"([-*+]|\d{1,9}[.)])[ \t]+\S", text) is not None


def body(draft: "Draft") -> str:
    """Return the body of a post as markdown, before a dialect is chosen."""
    return assemble(outline(draft))
