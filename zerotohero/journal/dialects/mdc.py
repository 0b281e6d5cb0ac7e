"""MDC, the markdown of Nuxt Content: pictures are `:img{…}` components, `{{ x }}` and `:name` are looked up."""

import re

from zerotohero.journal.dialects.gfm import front_matter

ABOUT = "Nuxt Content: pictures as :img components"
FILE = "content/{slug}.md"
IMAGES = "public/images"
SIGNS = ("nuxt.config.ts", "nuxt.config.js", "nuxt.config.mjs")

__all__ = ["ABOUT", "FILE", "IMAGES", "SIGNS", "front_matter", "guard", "picture"]

BINDING = re.compile(r"(?<!\\)\{\{")
SPAN = re.compile(r"(?<![\\!\]])\[(?![ xX]\] )(?=[^\[\]\n]*\](?![(\[{:]))")
"""Brackets that make no link: MDC shows what is inside and drops them."""
COMPONENT = re.compile(r"(?<![\w\\:/]):(?=[a-z][\w-]*(?![\w:{\[-]))")


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture as an inline component."""
    size = f' width="{width}"' if width else ""
    return f':img{{alt="{_attribute(alt)}" src="{_attribute(src)}"{size}}}'


def guard(text: str, code: bool) -> str:
    """Return prose in which `{{`, `[i]` and a bare `:name` stay words; `:name{…}` with attributes is a component."""
    return text if code else COMPONENT.sub(r"\\:", SPAN.sub(r"\\[", BINDING.sub(r"\\{{", text)))


def _attribute(text: str) -> str:
    return " ".join(text.split()).replace("&", "&amp;").replace('"', "&quot;").replace("}", "&#125;")
