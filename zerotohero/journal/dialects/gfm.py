"""GitHub flavoured markdown: what most places read."""

import html


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture; one with a width as HTML, since the markdown has none."""
    if width:
        return f'<img alt="{html.escape(alt)}" src="{html.escape(src)}" width="{html.escape(width)}">'
    return f"![{alt}]({src})"
