"""A post cut into segments at markdown-it-py's line maps; joined again they are the post, byte for byte.

Text is UTF-8 with surrogateescape throughout, so that bytes which are no UTF-8 come back as they were.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
"""A line as markdown has it: U+2028 and its like are no line ends."""
FENCES = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",), "---toml": ("---",), "---json": ("---",)}
"""How front matter begins -> how it ends."""
OPENING = re.compile(r"(?P<colons>:{2,})[a-zA-Z][\w-]*(?:\[.*\])?(?:\{.*\})?[ \t]*")
"""The first line of a block directive; one that is closed further down is one segment, whatever it holds."""

SILENT = {"bom", "front", "blank", "rule", "definition", "comment"}
"""Kinds that hold none of the person's sentences."""


@dataclass(frozen=True)
class Segment:
    """Some lines of a post."""

    kind: str
    """bom, front, blank, heading, item (of a list), paragraph, code, html, comment, quote, table, directive, rule,
    definition (of links)."""
    raw: str
    level: int = 0
    """Of a heading: 1 to 6."""
    title: str = ""
    """Of a heading: its words, markup and all."""

    @property
    def text(self) -> str:
        """The same with LF for every line end, and none after the last line."""
        return plain_ends(self.raw).removesuffix("\n")


def decode(data: bytes) -> str:
    """Return a file's bytes as text that `encode` turns into the same bytes."""
    return data.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """Return the bytes that `decode` made `text` of."""
    return text.encode("utf-8", "surrogateescape")


def readable(text: str) -> str:
    """Return `text` as it can be shown and stored: what was no UTF-8 becomes U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def plain_ends(text: str) -> str:
    """Return `text` with LF for every line end."""
    return re.sub(r"\r\n?", "\n", text)


def cut(text: str, whole: Sequence[tuple[int, int]] = ()) -> list[Segment]:
    """Return the segments of a post, in order.

    `whole`: ranges of lines of the body (first, one past the last) that are one segment each whatever markdown makes
    of them; in order, apart.
    """
    head, body = split_front(text)
    return [*head, *cut_body(body, whole)]


def split_front(text: str) -> tuple[list[Segment], str]:
    """Return the byte order mark and the front matter, where there are any, and the body after them."""
    head = [Segment("bom", "\ufeff")] if text.startswith("\ufeff") else []
    text = text.removeprefix("\ufeff")
    lines = LINE.findall(text)
    last = _front_end(lines)
    if last:
        head.append(Segment("front", "".join(lines[:last])))
    return head, "".join(lines[last:])


def front_of(text: str) -> str:
    """Return a post's front matter as it stands; empty where it has none."""
    return "".join(segment.raw for segment in split_front(text)[0] if segment.kind == "front")


def cut_body(text: str, whole: Sequence[tuple[int, int]] = ()) -> list[Segment]:
    """Return the segments of a body without front matter."""
    lines = LINE.findall(text)
    bare = [line.rstrip("\r\n") for line in lines]
    found: list[Segment] = []
    at = 0

    def take(end: int, kind: str, level: int = 0, title: str = "") -> None:
        nonlocal at
        if end > at:
            found.append(Segment(kind, "".join(lines[at:end]), level, title))
            at = end

    def rest(end: int) -> None:
        """Take what no block covers: blank lines, and definitions of links."""
        while at < end:
            blank = _blank(bare[at])
            run = at
            while run < end and _blank(bare[run]) == blank:
                run += 1
            take(run, "blank" if blank else "definition")

    for first, last, kind, level, title in _spans(bare, whole):
        rest(first)
        take(last, kind, level, title)
    rest(len(lines))
    return found


def _spans(bare: list[str], whole: Sequence[tuple[int, int]]) -> list[tuple[int, int, str, int, str]]:
    """The blocks as (first line, one past the last, kind, level, title), without the blank lines after them."""
    spans = []
    for first, last, kind, level, title in _blocks(bare):
        pieces = [(first, last)]
        for begin, end in whole:
            pieces = [part for a, b in pieces for part in ((a, min(b, begin)), (max(a, end), b)) if part[0] < part[1]]
        spans += [(a, b, kind, level, title) for a, b in pieces]
    spans += [(begin, end, "whole", 0, "") for begin, end in whole]
    trimmed, at = [], 0
    for first, last, kind, level, title in sorted(spans):
        first = max(first, at)
        while first < last and _blank(bare[first]) and kind != "whole":
            first += 1
        while first < last and _blank(bare[last - 1]) and kind != "whole":
            last -= 1
        if first < last:
            trimmed.append((first, last, kind, level, title))
            at = last
    return trimmed


def _blocks(bare: list[str]) -> list[tuple[int, int, str, int, str]]:
    tokens = _parser().parse("".join(line + "\n" for line in bare))
    blocks = []
    for n, token in enumerate(tokens):
        if token.map is None or not (token.level == 0 or (token.level == 1 and token.type == "list_item_open")):
            continue
        if token.type in ("bullet_list_open", "ordered_list_open"):
            continue
        first, last = token.map
        kind = KINDS.get(token.type, "paragraph")
        if kind == "html" and re.fullmatch(r"\s*<!--.*?-->\s*", token.content, re.S):
            kind = "comment"
        title = tokens[n + 1].content if kind == "heading" else ""
        blocks.append((first, last, kind, int(token.tag[1]) if kind == "heading" else 0, title))
    return blocks


KINDS = {
    "heading_open": "heading",
    "list_item_open": "item",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "blockquote_open": "quote",
    "table_open": "table",
    "hr": "rule",
    "directive": "directive",
}


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

    def directive(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        opening = OPENING.fullmatch(_line(state, first))
        if opening is None or state.is_code_block(first):
            return False
        end = next((n for n in range(first + 1, last) if _line(state, n).rstrip() == opening["colons"]), None)
        if end is None:
            return False
        if not silent:
            token = state.push("directive", "", 0)
            token.map = [first, end + 1]
            state.line = end + 1
        return True

    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    parser.block.ruler.before("fence", "directive", directive, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


def _line(state: Any, n: int) -> str:
    line: str = state.src[state.bMarks[n] + state.tShift[n] : state.eMarks[n]]
    return line


def _front_end(lines: list[str]) -> int:
    """How many of `lines` are front matter; 0 where there is none, or none that ends."""
    if not lines:
        return 0
    opening = lines[0].rstrip()
    if opening in FENCES:
        for n, line in enumerate(lines[1:], 1):
            if line.rstrip() in FENCES[opening]:
                return n + 1
        return 0
    if opening.startswith("{") and not opening.startswith(("{{", "{%")):
        return _json_end(lines)
    return 0


def _json_end(lines: list[str]) -> int:
    import json

    text = "".join(lines)
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return 0
    covered = 0
    for n, line in enumerate(lines, 1):
        covered += len(line)
        if covered >= end:
            return n if not text[end:covered].strip() else 0
    return 0


def _blank(line: str) -> bool:
    return not line.strip(" \t")
