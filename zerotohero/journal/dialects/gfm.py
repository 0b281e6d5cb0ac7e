"""GitHub flavoured markdown: what most places read."""

from zerotohero.journal.dialects.picture import markdown, tag
from zerotohero.journal.frontmatter import FrontMatter, yaml

ABOUT = "Plain markdown: GitHub, most blogs, or no blog yet"
FILE = "{slug}.md"
IMAGES = ""
SIGNS: tuple[str, ...] = ()


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture; one with a width as HTML, since the markdown has none."""
    return tag(alt, src, width) if width else markdown(alt, src)


def guard(text: str, code: bool) -> str:
    """Return `text` as it is: no template looks at it."""
    return text


def front_matter(front: FrontMatter) -> str:
    """Return YAML with the keys that zth gives a post where no generator asks for others."""
    return yaml(
        {
            "title": front.title,
            "link": front.link,
            "description": front.description,
            "date": front.day,
            "timeToRead": front.time_to_read,
            "thumbnail": front.thumbnail,
            "tags": list(front.tags),
        }
    )
