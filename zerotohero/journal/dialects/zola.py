"""Zola: shortcodes, then CommonMark; front matter in TOML."""

import re

from zerotohero.journal.dialects.picture import markdown, tag
from zerotohero.journal.frontmatter import FrontMatter, toml

ABOUT = "Zola: front matter in TOML, shortcodes escaped"
FILE = "content/{slug}.md"
IMAGES = "static/images"
SIGNS = ("zola.toml",)

WHOLE = re.compile(r"\{\{(?!/\*)(?P<words>.*?)\}\}|\{%(?!/\*)(?P<block>.*?)%\}", re.S)


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture; one with braces or a width as HTML, where they can be entities."""
    return tag(alt, src, width) if width or "{" in alt else markdown(alt, src)


def guard(text: str, code: bool) -> str:
    """Return `text` in which nothing is a shortcode: Zola's own comment form prints one, in code too."""

    def commented(found: re.Match[str]) -> str:
        if found["block"] is not None:
            return f"{{%/*{found['block']}*/%}}"
        return f"{{{{/*{found['words']}*/}}}}"

    return WHOLE.sub(commented, text)


def front_matter(front: FrontMatter) -> str:
    """Return TOML. Zola stops at a taxonomy that its config does not declare, so tags stand under extra."""
    return toml(
        {
            "title": front.title,
            "description": front.description,
            "date": front.day,
            "slug": front.link,
            "extra": {"time_to_read": front.time_to_read, "thumbnail": front.thumbnail, "tags": list(front.tags)},
        }
    )
