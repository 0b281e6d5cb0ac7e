"""The sections of a post: which there are, in what order, and what an empty one says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zerotohero.problem import Problem


@dataclass(frozen=True)
class Section:
    """A section; the introduction alone has no heading."""

    id: str
    heading: str
    listed: bool = False
    """Whether its notes are items of a list; otherwise they are paragraphs."""
    empty: str | None = None
    """What it says while it holds nothing; where this is None, an empty section is left out."""


SECTIONS = (
    Section("intro", ""),
    Section("courses", "Courses"),
    Section("papers", "Reading papers", listed=True),
    Section("projects", "Personal Projects"),
    Section("neat", "Other neat things I've learned"),
    Section("life", "Life", listed=True),
    Section("goals", "Goals", listed=True),
)
NEAR = {"courses": ("projects", "neat"), "projects": ("courses", "neat"), "papers": ("neat",), "neat": ("life",)}
"""What a section's lines stand under in a blog that has no such section."""


def sections_of(post: Mapping[str, Any]) -> tuple[Section, ...]:
    """Return the sections that the `[post]` table of zth.toml names, else SECTIONS; the introduction comes first.

    Raises Problem (exit 2) where they are written otherwise than `sections = ["Courses", …]` or, under
    `[post.sections]`, as `id = "Heading"` or `id = {heading = "…", list = true, empty = "…"}`.
    """
    said = post.get("sections")
    if said is None:
        return SECTIONS
    if isinstance(said, list) and all(isinstance(heading, str) for heading in said):
        found = [section_named(SECTIONS, heading) or Section(heading, heading) for heading in said]
    elif isinstance(said, Mapping):
        found = [_section(str(key), value) for key, value in said.items()]
    else:
        raise _unreadable()
    if len({section.id for section in found}) < len(found):
        raise Problem("[post] sections in zth.toml names a section twice.", exit_code=2)
    return (SECTIONS[0], *(section for section in found if section.id != "intro"))


def section_of(sections: Iterable[Section], key: str) -> Section:
    """Return the section `key` of `sections`, else zth's own, else one that is called as its key is."""
    return next((one for one in (*sections, *SECTIONS) if one.id == key), Section(key, key))


def section_named(sections: Iterable[Section], name: str) -> Section | None:
    """Return the section whose id or heading is `name`, whatever its case."""
    wanted = name.strip().casefold()
    return next((one for one in sections if wanted in (one.id.casefold(), one.heading.casefold()) and wanted), None)


def nearest(sections: Iterable[Section], key: str) -> str:
    """Return the id of the one of `sections` that stands for zth's own section `key`, in a blog that has none of it."""
    known = [section.id for section in sections]
    wanted = (key, *NEAR.get(key, ()), *(one for one in known if one != "intro"), "intro")
    return next(one for one in wanted if one in known or one == "intro")


def with_those_of(sections: tuple[Section, ...], used: Iterable[str]) -> tuple[Section, ...]:
    """Return `sections`, and after them those of `used` that are not among them."""
    known = {section.id for section in sections}
    return (*sections, *(section_of(sections, key) for key in dict.fromkeys(used) if key not in known))


def _section(key: str, said: Any) -> Section:
    known = section_of((), key)
    if isinstance(said, str):
        return replace(known, heading=said)
    if not isinstance(said, Mapping) or not {*said} <= {"heading", "list", "empty"}:
        raise _unreadable()
    heading, listed, empty = said.get("heading", known.heading), said.get("list", known.listed), said.get("empty")
    if not isinstance(heading, str) or not isinstance(listed, bool) or not isinstance(empty, str | None):
        raise _unreadable()
    return Section(key, heading, listed, empty)


def _unreadable() -> Problem:
    return Problem(
        '[post] sections in zth.toml is read as `sections = ["Courses", "Life"]`, or, under [post.sections], as '
        '`life = "Life"` or `projects = {heading = "Projects", list = true, empty = "Nothing yet."}`.',
        exit_code=2,
    )
