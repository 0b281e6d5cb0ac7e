"""How a blog wants its markdown: one module per dialect, each with a `picture` of its own."""

import re
from collections.abc import Callable

from zerotohero.journal.dialects import gfm, mdc
from zerotohero.problem import Problem

PICTURES: dict[str, Callable[[str, str, str | None], str]] = {"gfm": gfm.picture, "mdc": mdc.picture}
"""Dialect -> how it writes a picture of (alt, src, width)."""

CODE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?P<tick>`+).+?(?P=tick)", re.M | re.S
)
MARKDOWN = re.compile(r'!\[(?P<alt>[^\]\n]*)\]\((?P<src>[^\s)]+)(?:\s+"[^"\n]*")?\)')
DIRECTIVE = re.compile(r":img\{(?P<attributes>[^}\n]*)\}")


def convert(markdown: str, dialect: str) -> str:
    """Return `markdown` with its pictures as `dialect` writes them; code is left alone. Raises Problem (exit 2)."""
    if dialect not in PICTURES:
        raise Problem(f"There is no dialect `{dialect}`: it is one of {', '.join(PICTURES)}.", exit_code=2)
    picture = PICTURES[dialect]

    def pictures(text: str) -> str:
        text = DIRECTIVE.sub(lambda found: _directive(found, picture), text) if dialect != "mdc" else text
        return MARKDOWN.sub(lambda found: picture(found["alt"], found["src"], None), text) if dialect == "mdc" else text

    pieces, end = [], 0
    for code in CODE.finditer(markdown):
        pieces += [pictures(markdown[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*pieces, pictures(markdown[end:])])


def _directive(found: re.Match[str], picture: Callable[[str, str, str | None], str]) -> str:
    attributes = dict(re.findall(r'(\w+)="([^"]*)"', found["attributes"]))
    if "src" not in attributes:
        return found[0]
    return picture(attributes.get("alt", "").replace("&quot;", '"'), attributes["src"], attributes.get("width"))
