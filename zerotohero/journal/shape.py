"""The post's own shape, as the `[post]` table of zth.toml says it: where it lies, what it is called, what is in it."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zerotohero.journal.dialects import dialect_named
from zerotohero.journal.offers import Facts, facts_of
from zerotohero.journal.pictures import form_of
from zerotohero.journal.sections import Section, sections_of
from zerotohero.problem import Problem

TITLE = "AI Zero to Hero Week {n}"
TAGS = ("Programming",)
HOOK = re.compile(r"[\s:–—|-]*\{hook\}")
"""A hook and what parts it from the words before."""


@dataclass(frozen=True)
class Shape:
    """How this blog's posts are made."""

    dialect: str
    blog: Path | None
    """The blog's folder; without one, posts lie in the workspace."""
    file: str
    """Where a post lies, from there. Filled in are `{n}`, `{nn}` (two digits), `{slug}`, `{date}`, `{year}`, `{month}`
    and `{day}`."""
    link: str
    title: str
    """`{n}` or `{nn}`, and `{hook}` for what `--title` says."""
    tags: tuple[str, ...]
    images: str | None
    """The blog's folder for pictures; without one, or with an empty one, they lie in images/ beside the post."""
    image_url: str
    """What a picture's address begins with, where `images` is said."""
    thumbnail: str | None
    """What a thumbnail's name begins with; without it, posts have none."""
    draft: bool
    """Whether a post says `draft: true` until it is published."""
    keys: Mapping[str, str]
    """The dialect's key of the front matter -> what it is called here; one that is called nothing is left out."""
    front: Mapping[str, Any]
    """Further keys of the front matter, the same in every post."""
    toml: bool
    """Whether a post of Hugo has its front matter in TOML."""
    sections: tuple[Section, ...]
    facts: Facts
    """What is offered beside the person's own notes."""
    figures: str
    """What a figure is shown as: one of pictures.FORMS."""


def shape_of(post: Mapping[str, Any], root: Path) -> Shape:
    """Return the shape that the `[post]` table of the workspace in `root` says. Raises Problem (exit 2)."""
    dialect = _text(post, "dialect", "gfm")
    blog = _text(post, "blog", "")
    beside = Path(os.path.normpath(root / Path(blog).expanduser())) if blog else None
    tags = post.get("tags", list(TAGS))
    front, keys = post.get("front", {}), post.get("keys", {})
    if not isinstance(tags, list) or not isinstance(front, dict):
        raise Problem('[post] in zth.toml: `tags` is a list and `front` a table, as in `front.layout = "post"`.', 2)
    if not isinstance(keys, dict) or not all(isinstance(name, str) for name in keys.values()):
        raise Problem('[post] in zth.toml: `keys` says what a key is called, as in `keys.pubDate = "date"`.', 2)
    if "title" in keys:
        raise Problem("[post] in zth.toml: every generator calls the title `title`, so `keys` cannot rename it.", 2)
    images = _text(post, "images", dialect_named(dialect).IMAGES if beside else "")
    return Shape(
        dialect,
        beside,
        _text(post, "file", dialect_named(dialect).FILE if beside else "journal/{slug}.md"),
        _text(post, "link", "{slug}"),
        _text(post, "title", TITLE),
        tuple(str(tag) for tag in tags),
        images or None,
        _text(post, "image_url", image_url(images)),
        _text(post, "thumbnail", "") if "thumbnail" in post else None,
        post.get("draft") is True,
        keys,
        front,
        dialect == "hugo" and post.get("front_matter") == "toml",
        sections_of(post),
        facts_of(post),
        form_of(post),
    )


def image_url(images: str) -> str:
    """Return what the addresses of the pictures in a blog's folder begin with."""
    return "/" + images.removeprefix("public/").removeprefix("static/").strip("/")


def title_of(shape: Shape, n: int, hook: str | None) -> str:
    """Return week `n`'s title, with a hook if there is one. Raises Problem (exit 2) on more than one line."""
    hook = (hook or "").strip()
    pattern = shape.title.replace("{nn}", f"{n:02}").replace("{n}", str(n))
    if "{hook}" not in pattern:
        title = f"{pattern}: {hook}" if hook else pattern
    else:
        title = pattern.replace("{hook}", hook) if hook else HOOK.sub("", pattern)
    if re.search(r"[\r\n]", title):
        raise Problem("A title is one line; take the line break out.", exit_code=2)
    return title


def slug_of(shape: Shape, n: int) -> str:
    """Return what week `n`'s post is called in its address: the title without a hook."""
    return slugged(title_of(shape, n, None)) or f"week-{n}"


def slugged(title: str) -> str:
    """Return a title as an address has it; empty where it has no letter for one."""
    from slugify import slugify

    return str(slugify(title))


def filled(pattern: str, n: int, slug: str, day: date) -> str:
    """Return a pattern for a file or link with what it names put in."""
    parts = {
        "n": n,
        "nn": f"{n:02}",
        "slug": slug,
        "date": day,
        "year": day.year,
        "month": f"{day.month:02}",
        "day": f"{day.day:02}",
    }
    return re.sub(r"\{(\w+)\}", lambda found: str(parts.get(found[1], found[0])), pattern)


def _text(post: Mapping[str, Any], key: str, default: str) -> str:
    value = post.get(key, default)
    if not isinstance(value, str):
        raise Problem(f'[post] {key} in zth.toml is written in quotes: `{key} = "…"`.', exit_code=2)
    return value
