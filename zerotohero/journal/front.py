"""Front matter as it stands in a file: its entries by key, each with the lines it was written in."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zerotohero.journal.frontmatter import scalar
from zerotohero.journal.segments import LINE, plain_ends, readable


@dataclass(frozen=True)
class Entry:
    """A key and its lines; lines that belong to no key (comments, blank ones) have None."""

    key: str | None
    raw: str


@dataclass(frozen=True)
class Front:
    """Front matter: joined, `opening`, the entries and `closing` are the text it was read from."""

    syntax: str
    """yaml, toml, or empty where its keys cannot be told apart by lines (JSON, or what does not parse)."""
    opening: str
    entries: tuple[Entry, ...]
    closing: str

    @property
    def raw(self) -> str:
        """The text it was read from."""
        return "".join([self.opening, *(entry.raw for entry in self.entries), self.closing])

    def entry(self, key: str) -> Entry | None:
        """Return the entry of `key`."""
        return next((entry for entry in self.entries if entry.key == key), None)


def read_front(raw: str) -> Front:
    """Return the entries of a post's front matter, with its fences; of one that does not parse, none."""
    lines = LINE.findall(raw)
    if len(lines) < 2:
        return Front("", raw, (), "")
    opening, inside, closing = lines[0], lines[1:-1], lines[-1]
    syntax = {"---": "yaml", "+++": "toml", "---toml": "toml"}.get(opening.rstrip(), "")
    entries = _yaml(inside) if syntax == "yaml" else _toml(inside) if syntax == "toml" else None
    if entries is None:
        return Front("", raw, (), "")
    return Front(syntax, opening, tuple(entries), closing)


def values(raw: str) -> dict[str, Any]:
    """Return what front matter (with its fences) says; an empty dict where it does not parse."""
    text = plain_ends(readable(raw))
    lines = text.splitlines()
    fence = lines[0].rstrip() if lines else ""
    inside = text if fence.startswith("{") else "\n".join(lines[1:-1])
    try:
        if fence in ("+++", "---toml"):
            found: Any = tomllib.loads(inside)
        elif fence.startswith("{") or fence in (";;;", "---json"):
            found = json.loads(inside if fence.startswith("{") or inside.lstrip()[:1] == "{" else f"{{{inside}}}")
        else:
            found = _load(inside)
    except Exception:  # ruamel raises its own errors, and ValueError, TypeError, RecursionError on odd scalars
        return {}
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


def value_of(entry: Entry, syntax: str) -> Any:
    """Return an entry's value, or its text where it does not parse by itself."""
    text = plain_ends(readable(entry.raw))
    try:
        found = tomllib.loads(text) if syntax == "toml" else _load(text)
        return next(iter(found.values()))
    except Exception:
        return text


def day_of(value: Any) -> date | None:
    """Return the day that a front matter's date says, whatever its form."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = re.match(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})", str(value))
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def written(key: str, value: Any, syntax: str) -> str:
    """Return the line that says `key` is `value`."""
    if isinstance(value, Mapping):
        inside = "".join(written(str(name), one, syntax) for name, one in value.items())
        return f"\n[{key}]\n{inside}" if syntax == "toml" else f"{key}:\n{re.sub('(?m)^(?=.)', '  ', inside)}"
    return f"{key}{' = ' if syntax == 'toml' else ': '}{scalar(value)}\n"


def _yaml(lines: list[str]) -> list[Entry] | None:
    from ruamel.yaml import YAML

    try:
        # What YAML takes for a line end beside CR and LF would shift the numbers of the lines.
        plain = [re.sub("[\x85\u2028\u2029]", " ", readable(line).rstrip("\r\n")) for line in lines]
        node = YAML(typ="safe", pure=True).compose("\n".join(plain) + "\n")
    except Exception:
        return None
    if node is None:
        return [Entry(None, "".join(lines))] if lines else []
    if node.tag != "tag:yaml.org,2002:map" or node.flow_style:
        return None
    starts = [(key.start_mark.line, str(key.value)) for key, _ in node.value]
    return _entries(lines, starts)


def _toml(lines: list[str]) -> list[Entry] | None:
    """Entries begin where a `key =` or a `[table]` parses together with the lines before the next one."""
    starts: list[tuple[int, str]] = []
    at = 0
    while at < len(lines):
        found = re.match(r"\s*(?:\[\[?\s*([^\]]+?)\s*\]\]?|([\w.\-\"']+)\s*=)", lines[at])
        if found is None:
            at += 1
            continue
        starts.append((at, (found[1] or found[2]).strip("\"'")))
        if found[1]:
            break
        end = next((n for n in range(at + 1, len(lines) + 1) if _parses("".join(lines[at:n]))), None)
        if end is None:
            return None
        at = end
    if starts and re.match(r"\s*\[", lines[starts[-1][0]]):
        first = starts[-1][0]
        tables = [n for n in range(first, len(lines)) if re.match(r"\s*\[[^\]]+\]\]?\s*(#.*)?$", lines[n])]
        starts = starts[:-1] + [(n, lines[n].strip().strip("[] \t")) for n in tables]
    return _entries(lines, starts)


def _entries(lines: list[str], starts: list[tuple[int, str]]) -> list[Entry] | None:
    if len({line for line, _ in starts}) < len(starts) or len({key for _, key in starts}) < len(starts):
        return None
    entries = []
    if starts and starts[0][0] > 0:
        entries.append(Entry(None, "".join(lines[: starts[0][0]])))
    for n, (first, key) in enumerate(starts):
        last = starts[n + 1][0] if n + 1 < len(starts) else len(lines)
        end = last
        while end > first + 1 and re.match(r"\s*$|#", lines[end - 1]):
            end -= 1
        entries.append(Entry(key, "".join(lines[first:end])))
        if end < last:
            entries.append(Entry(None, "".join(lines[end:last])))
    return entries if starts else ([Entry(None, "".join(lines))] if lines else [])


def _parses(text: str) -> bool:
    try:
        tomllib.loads(plain_ends(text))
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True


def _load(text: str) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True).load(text)
