"""Front matter as it stands in a file: its entries by key, each with the lines it was written in."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from zerotohero.journal.diff3 import merge_text
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


@lru_cache(maxsize=128)
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


@lru_cache(maxsize=512)
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
    found = re.match(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})", str(value))
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def written(key: str, value: Any, syntax: str) -> str:
    """Return the line that says `key` is `value`."""
    if isinstance(value, Mapping):
        inside = "".join(written(str(name), one, syntax) for name, one in value.items())
        return f"\n[{key}]\n{inside}" if syntax == "toml" else f"{key}:\n{re.sub('(?m)^(?=.)', '  ', inside)}"
    between = " = " if syntax == "toml" else ": "
    return f"{key}{between}{scalar(value, between)}\n"


def with_keys(raw: str, more: Mapping[str, Any]) -> str:
    """Return front matter with further keys; those it has already keep their place. In TOML they stand above tables."""
    front = read_front(raw)
    entries = list(front.entries)
    for key, value in more.items():
        line = Entry(key, written(key, value, front.syntax))
        known = next((n for n, entry in enumerate(entries) if entry.key == key), None)
        table = next((n for n, entry in enumerate(entries) if entry.raw.lstrip().startswith("[")), len(entries))
        if known is not None:
            entries[known] = line
        elif isinstance(value, Mapping):
            entries.append(line)
        else:
            entries.insert(table, line)
    return replace(front, entries=tuple(entries)).raw


def with_names(raw: str, names: Mapping[str, str]) -> str:
    """Return front matter whose keys are called as `names` says; those that it calls nothing are left out.

    A table of TOML can be left out and keeps its name.
    """
    front = read_front(raw)
    entries = []
    for entry in front.entries:
        name = names.get(entry.key or "", entry.key)
        if entry.key and name and entry.raw.startswith(entry.key):
            entry = Entry(name, name + entry.raw.removeprefix(entry.key))
        if name != "":
            entries.append(entry)
    return replace(front, entries=tuple(entries)).raw


def as_toml(raw: str) -> str:
    """Return front matter of YAML as TOML."""
    front = read_front(raw)
    lines = [written(entry.key, value_of(entry, front.syntax), "toml") for entry in front.entries if entry.key]
    return "".join(["+++\n", *lines, "+++\n"])


def merge_front(
    base: str, mine: str, theirs: str, own: Sequence[str], end: str
) -> tuple[str, tuple[str, ...], tuple[str, str] | None]:
    """Return the file's front matter with what changed from `base` to `theirs`, key by key, in it.

    A key that was changed, added or deleted in the file is the person's from then on: it comes with `own`, the keys
    that are theirs. The title alone can clash: last comes (the file's, ours) where both changed it. `end`: the file's
    line end.
    """
    fronts = read_front(base), read_front(mine), read_front(theirs)
    if not fronts[1].syntax or not mine:
        merged = merge_text(*(plain_ends(raw) for raw in (base, mine, theirs)))
        unharmed = merged is not None and read_front(merged).syntax == fronts[2].syntax
        return (merged.replace("\n", end) if merged is not None and unharmed and base else mine), tuple(own), None
    taken, clash = list(own), None
    entries = list(fronts[1].entries)
    for key in dict.fromkeys(entry.key for front in fronts for entry in front.entries if entry.key is not None):
        was, here, new = (front.entry(key) for front in fronts)
        same_here, same_new = (
            _same(was, fronts[0], one, front) for one, front in zip((here, new), fronts[1:], strict=True)
        )
        if key in taken or (not same_here and _same(here, fronts[1], new, fronts[2])):
            continue
        if not same_here:
            if key == "title" and not same_new and here is not None and new is not None:
                clash = (here.raw.rstrip("\r\n"), new.raw.rstrip("\n"))
            elif key != "title":
                taken.append(key)
        elif not same_new:
            _put(entries, key, new, fronts[1], fronts[2], end)
    return replace(fronts[1], entries=tuple(entries)).raw, tuple(taken), clash


def _same(one: Entry | None, front: Front, other: Entry | None, other_front: Front) -> bool:
    """Whether two entries say the same, however they are written."""
    if one is None or other is None:
        return one is other
    if plain_ends(one.raw).strip() == plain_ends(other.raw).strip() and front.syntax == other_front.syntax:
        return True
    return repr(value_of(one, front.syntax)) == repr(value_of(other, other_front.syntax))


def _put(entries: list[Entry], key: str, new: Entry | None, mine: Front, theirs: Front, end: str) -> None:
    """Write an entry into `entries`, in its place, else after the one it follows in `theirs`; None takes it out."""
    at = next((n for n, entry in enumerate(entries) if entry.key == key), None)
    if new is None:
        if at is not None:
            del entries[at]
        return
    raw = new.raw if mine.syntax == theirs.syntax else written(key, value_of(new, theirs.syntax), mine.syntax)
    line = Entry(key, plain_ends(raw).replace("\n", end))
    if at is not None:
        entries[at] = line
        return
    keys = [entry.key for entry in theirs.entries]
    before = [n for n, entry in enumerate(entries) if entry.key is not None and entry.key in keys[: keys.index(key)]]
    entries.insert(before[-1] + 1 if before else 0, line)


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
