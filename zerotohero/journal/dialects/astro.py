"""Astro's content collections: plain markdown; the blog template's schema calls the date `pubDate`."""

from zerotohero.journal.dialects.gfm import guard, picture
from zerotohero.journal.frontmatter import FrontMatter, yaml

ABOUT = "Astro: src/content/blog, the date as pubDate"
FILE = "src/content/blog/{slug}.md"
IMAGES = "public/images"
SIGNS = ("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts")

__all__ = ["ABOUT", "FILE", "IMAGES", "SIGNS", "front_matter", "guard", "picture"]


def front_matter(front: FrontMatter) -> str:
    """Return YAML; a bare date passes `z.date()` and `z.coerce.date()` alike."""
    return yaml(
        {
            "title": front.title,
            "description": front.description,
            "pubDate": front.day,
            "heroImage": front.thumbnail,
            "tags": list(front.tags),
        }
    )
