"""What Jekyll and Eleventy share: Liquid reads the whole post first, code too."""

import re

OPENING = re.compile(r'\{\{ "(?:\{\{|\{%)" \}\}|\{\{|\{%')


def guard(text: str, code: bool) -> str:
    """Return `text` with each `{{` and `{%` as a Liquid string that prints it; those written so stay."""
    return OPENING.sub(lambda found: found[0] if len(found[0]) > 2 else f'{{{{ "{found[0]}" }}}}', text)
