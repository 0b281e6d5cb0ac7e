"""The post's front matter: YAML that any generator reads back as it was meant."""

import json
import math
import re
from dataclasses import dataclass

from zerotohero.problem import Problem

WORDS_A_MINUTE = 200
# Words that a full stop ends without ending the sentence.
ABBREVIATIONS = ("e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "etc", "vs", "cf", "fig", "eq", "sec", "approx", "no")
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class FrontMatter:
    """What stands between the two `---` lines."""

    title: str
    link: str
    description: str
    date: str
    time_to_read: int
    thumbnail: str | None
    tags: tuple[str, ...]

    def render(self) -> str:
        """Return it as YAML: strings double quoted, the date bare, tags in one line."""
        thumbnail = f"thumbnail: {quoted(self.thumbnail)}\n" if self.thumbnail else ""
        return (
            "---\n"
            f"title: {quoted(self.title)}\n"
            f"link: {quoted(self.link)}\n"
            f"description: {quoted(self.description)}\n"
            f"date: {self.date}\n"
            f"timeToRead: {self.time_to_read}\n"
            f"{thumbnail}"
            f"tags: [{', '.join(quoted(tag) for tag in self.tags)}]\n"
            "---\n"
        )


def quoted(text: str) -> str:
    """Return `text` as a YAML double-quoted scalar on one line."""
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def title_of(base: str, hook: str | None) -> str:
    """Return the title, with `: HOOK` appended. Raises Problem (exit 2) on a title of more than one line."""
    title = f"{base}: {hook.strip()}" if hook and hook.strip() else base
    if "\n" in title or "\r" in title:
        raise Problem("A title is one line; take the line break out.", exit_code=2)
    return title


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
