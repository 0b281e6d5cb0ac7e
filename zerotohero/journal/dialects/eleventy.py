"""Eleventy: Liquid, then markdown-it."""

from zerotohero.journal.dialects.liquid import guard
from zerotohero.journal.dialects.picture import SPECIAL, markdown, tag
from zerotohero.journal.frontmatter import FrontMatter, yaml

ABOUT = "Eleventy: Liquid braces escaped"
FILE = "content/blog/{slug}.md"
IMAGES = "public/images"
SIGNS = ("eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", ".eleventy.js")

__all__ = ["ABOUT", "FILE", "IMAGES", "SIGNS", "front_matter", "guard", "picture"]


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture; one whose words need escapes as HTML, since markdown-it drops escaped characters there."""
    return tag(alt, src, width) if width or SPECIAL.search(alt) else markdown(alt, src)


def front_matter(front: FrontMatter) -> str:
    """Return YAML; the address comes from the file's name."""
    return yaml(
        {
            "title": front.title,
            "description": front.description,
            "date": front.day,
            "image": front.thumbnail,
            "tags": list(front.tags),
        }
    )
