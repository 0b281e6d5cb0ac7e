"""MDC, the markdown of Nuxt Content: pictures are `:img{…}` components."""


def picture(alt: str, src: str, width: str | None) -> str:
    """Return a picture as an inline component."""
    size = f' width="{width}"' if width else ""
    return f':img{{alt="{_attribute(alt)}" src="{_attribute(src)}"{size}}}'


def _attribute(text: str) -> str:
    return text.replace('"', "&quot;").replace("}", "&#125;")
