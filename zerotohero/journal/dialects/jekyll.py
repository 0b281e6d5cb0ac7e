"""Jekyll: Liquid, then kramdown. The file's name carries the date."""

from zerotohero.journal.dialects.liquid import guard
from zerotohero.journal.dialects.picture import tag
from zerotohero.journal.frontmatter import FrontMatter, yaml

ABOUT = "Jekyll: _posts/DATE-NAME.md, Liquid braces escaped"
FILE = "_posts/{date}-{slug}.md"
IMAGES = "assets/images"
SIGNS = ("_config.yml", "_config.yaml", "_config.toml")

__all__ = ["ABOUT", "FILE", "IMAGES", "SIGNS", "front_matter", "guard", "picture"]


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture as HTML: kramdown unescapes only some of what may stand in its markdown."""
    return tag(alt, src, width)


def front_matter(front: FrontMatter) -> str:
    """Return YAML; the address comes from the file's name."""
    return yaml(
        {
            "layout": "post",
            "title": front.title,
            "description": front.description,
            "date": front.day,
            "image": front.thumbnail,
            "tags": list(front.tags),
        }
    )
