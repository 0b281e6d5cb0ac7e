"""The post's front matter: YAML or TOML that any generator reads back as it was meant."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as date_type

WORDS_A_MINUTE = 200
# Words that a full stop ends without ending the sentence.
ABBREVIATIONS = ("e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "etc", "vs", "cf", "fig", "eq", "sec", "approx", "no")
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class FrontMatter:
    """What stands above a post, before a dialect names its keys."""

    title: str
    link: str
    description: str
    date: str
    time_to_read: int
    thumbnail: str | None
    tags: tuple[str, ...]

    @property
    def day(self) -> date_type:
        """The date, as YAML and TOML write it bare."""
        return date_type.fromisoformat(self.date)


def yaml(fields: Mapping[str, object]) -> str:
    """Return `fields` between `---` lines: strings double quoted, dates bare, lists in one line.

    None and an empty list are left out.
    """
    lines = [f"{key}: {scalar(value)}\n" for key, value in fields.items() if value not in (None, [])]
    return "".join(["---\n", *lines, "---\n"])


def toml(fields: Mapping[str, object]) -> str:
    """Return `fields` between `+++` lines; a mapping becomes a table; None and an empty list are left out."""
    lines = [f"{k} = {scalar(v)}\n" for k, v in fields.items() if v not in (None, []) and not isinstance(v, Mapping)]
    for key, table in fields.items():
        if isinstance(table, Mapping):
            lines.append(f"\n[{key}]\n")
            lines += [f"{name} = {scalar(value)}\n" for name, value in table.items() if value not in (None, [])]
    return "".join(["+++\n", *lines, "+++\n"])


def scalar(value: object, between: str = ": ") -> str:
    """Return a value on one line, as YAML and TOML both read it; a table needs ` = ` between key and value in TOML."""
    if isinstance(value, list):
        return f"[{', '.join(scalar(one, between) for one in value)}]"
    if isinstance(value, Mapping):
        inside = (f"{quoted(str(key))}{between}{scalar(one, between)}" for key, one in value.items())
        return f"{{{', '.join(inside)}}}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else str(value)


def quoted(text: str) -> str:
    """Return `text` double quoted on one line, as YAML and TOML both read it."""
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def description_of(introduction: str) -> str:
    """Return the introduction's first sentence as plain text; empty where there is none."""
    text = _plain(introduction)
    for found in re.finditer(r"[.!?…]+[\"'”’)\]]*(?=\s|$)", text):
        before = text[: found.start()].rsplit(None, 1)[-1:] or [""]
        word = before[0].strip("(\"'“").lower()
        if found[0] == "." and (word in ABBREVIATIONS or re.fullmatch(r"[a-z]", word)):
            continue
        return text[: found.end()]
    return text


def time_to_read(body: str) -> int:
    """Return the minutes a post takes: its words over 200, rounded up, and at least 1."""
    return max(1, math.ceil(len(body.split()) / WORDS_A_MINUTE))


def _plain(markdown: str) -> str:
    """Return the text of the first paragraph that has any, without markup."""
    from markdown_it import MarkdownIt

    for token in MarkdownIt().parse(markdown):
        if token.type == "inline" and token.children:
            pieces = [
                " " if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children
                if child.type in ("text", "code_inline", "softbreak", "hardbreak")
            ]
            text = " ".join("".join(pieces).split())
            if text and not text.startswith(":img{"):
                return text
    return ""
