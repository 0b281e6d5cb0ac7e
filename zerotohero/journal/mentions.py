"""What a piece of markdown shows and links to: its pictures, its links, and those of them that are papers."""

import html
import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import Any, Literal
from urllib.parse import urlsplit

from zerotohero.journal.dialects import DIRECTIVE

BARE = re.compile(r"https?://[^\s<>\"'`]*[^\s<>\"'`.,;:!?*_~\])}]")
PAPERS = re.compile(
    r"(^|\.)(arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|aclweb\.org|jmlr\.org|proceedings\.mlr\.press|"
    r"papers\.nips\.cc|papers\.neurips\.cc|proceedings\.neurips\.cc|semanticscholar\.org|biorxiv\.org|"
    r"openaccess\.thecvf\.com|dl\.acm\.org|ieeexplore\.ieee\.org)$"
)


@dataclass(frozen=True)
class Mention:
    """A picture, a link, or a link to a paper."""

    kind: Literal["image", "link", "paper"]
    url: str
    words: str
    """The picture's alternative text, or what the link says; the address where it says nothing else."""


def mentions(markdown: str) -> list[Mention]:
    """Return what `markdown` shows and links to, in order; code is not read."""
    found: list[Mention] = []
    for token in _parser().parse(markdown):
        if token.type == "html_block":
            found += _of_html(token.content)
        elif token.type == "inline":
            found += _of_inline(token.children or [])
    return found


def is_paper(url: str) -> bool:
    """Whether `url` is a paper's: by its host, or because it is a PDF."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = (parts.hostname or "").removeprefix("www.")
    return bool(PAPERS.search(host)) or (bool(host) and parts.path.lower().endswith(".pdf"))


def _of_inline(children: list[Any]) -> list[Mention]:
    found: list[Mention] = []
    address, words = None, ""
    raw = ""
    for child in children:
        if child.type == "link_open":
            address, words = str(child.attrs["href"]), ""
        elif child.type == "link_close" and address is not None:
            found.append(_link(address, words))
            address = None
        elif child.type == "image":
            found.append(Mention("image", str(child.attrs["src"]), html.unescape(child.content)))
        elif child.type == "html_inline":
            raw += child.content
        elif child.type == "text":
            words += child.content
            if address is None:
                found += _of_text(child.content)
    return found + _of_html(raw)


def _of_text(text: str) -> list[Mention]:
    found = []
    for directive in DIRECTIVE.finditer(text):
        attributes = {k: html.unescape(v) for k, v in re.findall(r'(\w+)="([^"]*)"', directive["attributes"])}
        if "src" in attributes:
            found.append(Mention("image", attributes["src"], attributes.get("alt", "")))
    return found + [_link(address[0], "") for address in BARE.finditer(DIRECTIVE.sub("", text))]


def _of_html(text: str) -> list[Mention]:
    found: list[Mention] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            named = dict(attrs)
            if tag == "img" and named.get("src"):
                found.append(Mention("image", str(named["src"]), named.get("alt") or ""))
            elif tag == "a" and named.get("href"):
                found.append(_link(str(named["href"]), ""))

    try:
        Reader().feed(text)
    except AssertionError:  # how the standard library's parser meets `<![` and what follows
        return found
    return found


def _link(url: str, words: str) -> Mention:
    return Mention("paper" if is_paper(url) else "link", url, " ".join(html.unescape(words).split()) or url)


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Entities stay as they are, so that a quote inside a directive's attribute does not end it.
    return MarkdownIt("commonmark").enable("table").disable("entity")
