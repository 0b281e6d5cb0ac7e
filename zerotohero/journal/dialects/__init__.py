"""How a blog wants its markdown: a module per dialect, with its pictures, front matter, and what its templates eat."""

import html
import re
from pathlib import Path
from typing import Protocol

from zerotohero.journal.dialects import astro, eleventy, gfm, hugo, jekyll, mdc, zola
from zerotohero.journal.frontmatter import FrontMatter
from zerotohero.problem import Problem


class Dialect(Protocol):
    """What each module here offers."""

    @property
    def ABOUT(self) -> str:
        """One line for whoever chooses."""

    @property
    def FILE(self) -> str:
        """Where a post lies in such a blog: `{slug}` and `{date}` are filled in."""

    @property
    def IMAGES(self) -> str:
        """A folder of such a blog whose files are shown; empty where pictures lie beside the post."""

    @property
    def SIGNS(self) -> tuple[str, ...]:
        """Files that tell such a blog."""

    def picture(self, alt: str, src: str, width: str | None) -> str:
        """Return a picture of plain words, an address and a width such as `40%`."""

    def guard(self, text: str, code: bool) -> str:
        """Return prose or code in which the generator's templates find nothing of theirs."""

    def front_matter(self, front: FrontMatter) -> str:
        """Return what stands above the post, with the keys that the generator reads."""


DIALECTS: dict[str, Dialect] = {
    "gfm": gfm,
    "mdc": mdc,
    "hugo": hugo,
    "jekyll": jekyll,
    "astro": astro,
    "eleventy": eleventy,
    "zola": zola,
}

CODE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?<!\\)(?P<tick>`+).+?(?P=tick)",
    re.M | re.S,
)
MARKDOWN = re.compile(r'!\[(?P<alt>(?:\\.|[^\]\\\n])*)\]\((?P<src><[^>\n]*>|[^\s)]+)(?:\s+"[^"\n]*")?\)')
DIRECTIVE = re.compile(r":img\{(?P<attributes>[^}\n]*)\}")
PIECE = re.compile(
    f"(?P<directive>{DIRECTIVE.pattern})|(?P<markdown>{MARKDOWN.pattern})|(?P<code>{CODE.pattern})", CODE.flags
)


def convert(markdown: str, dialect: str) -> str:
    """Return `markdown` as `dialect` wants it: its pictures, and no word that its templates would take for theirs.

    In code nothing changes but what the generator reads there too. Raises Problem (exit 2) on an unknown dialect.
    """
    chosen = dialect_named(dialect)

    pieces, end = [], 0
    for found in PIECE.finditer(markdown):
        pieces.append(chosen.guard(markdown[end : found.start()], code=False))
        pieces.append(chosen.guard(found[0], code=True) if found["code"] else _picture(found, dialect))
        end = found.end()
    return "".join([*pieces, chosen.guard(markdown[end:], code=False)])


def dialect_named(name: str) -> Dialect:
    """Return the dialect called `name`. Raises Problem (exit 2)."""
    if name not in DIALECTS:
        raise Problem(f"There is no dialect `{name}`: it is one of {', '.join(DIALECTS)}.", exit_code=2)
    return DIALECTS[name]


def detect(folder: Path) -> str | None:
    """Return the dialect of the blog in `folder`, told by its generator's files; None where none is there."""
    for name, dialect in DIALECTS.items():
        if any((folder / sign).is_file() for sign in dialect.SIGNS):
            return name
    # Zola and older Hugo sites share a name; their keys tell them apart.
    try:
        text = (folder / "config.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return "hugo" if re.search(r"^\s*baseurl\s*=", text, re.I | re.M) else "zola" if "base_url" in text else None


def _picture(found: re.Match[str], dialect: str) -> str:
    chosen = DIALECTS[dialect]
    if found["markdown"]:
        if dialect == "gfm":
            return found[0]
        src = found["src"].removeprefix("<").removesuffix(">")
        return chosen.picture(_plain(found["alt"]), src, None)
    attributes = dict(re.findall(r'(\w+)="([^"]*)"', found["attributes"]))
    if dialect == "mdc" or "src" not in attributes:
        return found[0]
    words = {name: html.unescape(value) for name, value in attributes.items()}
    return chosen.picture(words.get("alt", ""), words["src"], words.get("width"))


def _plain(alt: str) -> str:
    """Return the words of a markdown picture: escapes and entities read, as a browser shows them."""
    return re.sub(r"\\([!-/:-@\[-`{-~])|&(?:#\d+|#x[\da-fA-F]+|\w+);", lambda f: f[1] or html.unescape(f[0]), alt)
