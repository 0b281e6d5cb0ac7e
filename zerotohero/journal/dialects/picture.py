"""A picture's words and address, as markdown and HTML carry them unharmed."""

import html
import re

SPECIAL = re.compile(r"([\\\[\]`*_<&~{|^$])")


def markdown(alt: str, src: str) -> str:
    """Return `![alt](src)`; what markdown would take for markup in `alt` is escaped."""
    address = f"<{src}>" if re.search(r"[\s()]", src) else src
    words = SPECIAL.sub(r"\\\1", " ".join(alt.split()))
    return f"![{words}]({address})"


def tag(alt: str, src: str, width: str | None) -> str:
    """Return `<img …>`; braces and pipes are written as entities, since templates and tables would take them."""
    size = f' width="{attribute(width)}"' if width else ""
    return f'<img alt="{attribute(alt)}" src="{attribute(src)}"{size}>'


def attribute(text: str) -> str:
    """Return `text` as an attribute's value on one line."""
    escaped = html.escape(" ".join(text.split()))
    return re.sub(r"[{}|]", lambda found: f"&#{ord(found[0])};", escaped)
