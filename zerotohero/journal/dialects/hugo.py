"""Hugo: shortcodes, then goldmark, which leaves raw HTML out unless the site allows it."""

import re

from zerotohero.journal.dialects.picture import markdown
from zerotohero.journal.frontmatter import FrontMatter, yaml

ABOUT = "Hugo: a picture with a width as a figure"
FILE = "content/posts/{slug}.md"
IMAGES = "static/images"
SIGNS = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml")

WHOLE = re.compile(r"\{\{(?P<mark>[<%])(?!/\*)(?P<inside>(?:(?!\{\{[<%]).)*?)(?P<end>[>%])\}\}", re.S)
OPENING = re.compile(r"\{\{(?=[<%](?!/\*))")
TYPOGRAPHY = re.compile(r"(?<!\\)([\"'.-])")
"""goldmark's typographer would turn these into curly quotes, dashes and an ellipsis."""
ZERO_WIDTH = "\u200b"


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture; one with a width as Hugo's own figure, since raw HTML may be left out."""
    if width:
        words = {"src": src, "alt": " ".join(alt.split()), "width": width}
        return f"{{{{< figure {' '.join(f'{key}={_quoted(value)}' for key, value in words.items())} >}}}}"
    head, tail = markdown(alt, src).rsplit("](", 1)
    return TYPOGRAPHY.sub(r"\\\1", head) + f"]({tail}"


def guard(text: str, code: bool) -> str:
    """Return `text` in which nothing is a shortcode; Hugo's own comment form prints one."""

    def commented(found: re.Match[str]) -> str:
        return f"{{{{{found['mark']}/*{found['inside']}*/{found['end']}}}}}"

    text = WHOLE.sub(commented, text)
    # Hugo stops at one that is never closed, and code has no other way to write it.
    return OPENING.sub(f"{{{ZERO_WIDTH}{{" if code else "{&#123;", text)


def _quoted(text: str) -> str:
    """Hugo knows `\\"` inside quotes but no `\\\\`, and nothing at all inside backticks."""
    if "`" not in text:
        return f"`{text}`"
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'


def front_matter(front: FrontMatter) -> str:
    """Return YAML; Hugo counts the minutes itself."""
    return yaml(
        {
            "title": front.title,
            "slug": front.link,
            "description": front.description,
            "date": front.day,
            "images": [front.thumbnail] if front.thumbnail else None,
            "tags": list(front.tags),
        }
    )
