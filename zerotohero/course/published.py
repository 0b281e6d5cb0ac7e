"""A lesson's published.toml: what others published, by how much ours may differ, and when ours can be held to it."""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from zerotohero.data import KNOWN
from zerotohero.problem import Problem
from zerotohero.store.runs import OTHER_DATA, OTHER_SETTINGS, Published

QUICK, FULL = "quick", "full"
STEPS = "steps"
"""A shorter run begins as the published one did: this alone may be set without leaving its setting."""
EXACT, ON_PAPER, NOT_REPRODUCIBLE = "exact", "on paper", "not reproducible"
TOLERANCE = re.compile(r"(?P<sign>±|under )\s*(?P<size>\d+(\.\d*)?(e[+-]?\d+)?|\.\d+(e[+-]?\d+)?)\s*(?P<percent>%?)")


@dataclass(frozen=True)
class Numbers:
    """One table of published.toml: its name, the experiment that makes its numbers (None: none does), the numbers."""

    table: str
    experiment: str | None
    points: tuple[Published, ...]


def read_published(folder: Path) -> tuple[Numbers, ...]:
    """Return the tables of the published.toml in a lesson's `folder`; none where there is no such file.

    Raises Problem where one lacks something or has a mark that means nothing.
    """
    path = folder / "published.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise Problem(f"{path} cannot be read: {error}.") from error
    try:
        return tuple(
            Numbers(name, table.get("experiment"), tuple(_points(name, table))) for name, table in tables.items()
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Problem(f"{path}: {error}; docs/authoring.md says what a table needs.") from error


def held_to(
    published: Iterable[Published], chosen: Mapping[str, Any], presets: Mapping[str, Mapping[str, Any]]
) -> list[Published]:
    """Return the numbers to stand beside a run whose config is `chosen`; `presets`: the config of each preset.

    A number without a step is of its preset's whole run, one with a step of any run that begins as that does. Where
    the settings are others, a published number stands there without a verdict, and one of ours is left out.
    """
    found = []
    for one in published:
        changed = {name for name, value in chosen.items() if presets[one.preset].get(name) != value}
        if not changed or (changed == {STEPS} and one.step is not None):
            found.append(one)
        elif one.preset == FULL:
            found.append(replace(one, mark=OTHER_SETTINGS))
    return found


def judged_on(published: Iterable[Published], data: str | None) -> list[Published]:
    """Return the numbers as they stand beside a run that reads the data set `data` (as zerotohero.data.measured says).

    Measured on another one, a published number stands there without a verdict; one of ours, at `quick` or on the names
    that come with zth, is left out. None: the run reads no data set.
    """
    found = []
    for one in published:
        if one.data in ("", data) or data is None or one.mark in (ON_PAPER, NOT_REPRODUCIBLE):
            found.append(one)
        elif one.preset == FULL and one.data in KNOWN:
            found.append(replace(one, mark=OTHER_DATA, why=f"`zth data get {one.data}` brings what it was measured on"))
    return found


def agrees(mark: str, published: float, ours: float) -> bool | None:
    """Say whether our number is as near to the published one as `mark` asks; None where it asks nothing.

    `exact`: every published digit. What has one decimal or none is a count or a share, and has no more digits that
    were left out. The last bits are left to the order in which floats were added.
    """
    if mark == EXACT:
        unit = _last_digit(published)
        near = max(1e-12, 0.5 * unit) if unit < 0.1 else 1e-12
        return math.isclose(ours, published, rel_tol=1e-12, abs_tol=near)
    found = TOLERANCE.fullmatch(mark)
    if not found:
        return None
    size = float(found["size"])
    if found["sign"] == "±":
        size *= abs(published) / 100 if found["percent"] else 1
        # A difference of two decimals is not exactly what it says: 2.12 - 2.1 is a little more than 0.02.
        return abs(ours - published) <= size * (1 + 1e-9)
    return ours < size


def checkable(mark: str) -> bool:
    """Say whether `mark` asks anything of our number."""
    return agrees(mark, 0.0, 0.0) is not None


def _points(name: str, table: dict[str, Any]) -> Iterable[Published]:
    rows = [*((FULL, row) for row in table.get("points", ())), *((QUICK, row) for row in table.get(QUICK, ()))]
    value = table.get("value", {})
    alone = value if isinstance(value, dict) else {name: value}
    rows += [(FULL, {"metric": metric, "value": number}) for metric, number in alone.items()]
    for preset, row in rows:
        said = {"why": "", "setting": "", "data": "", **table, **row}
        if preset == QUICK:
            said |= {"source": row.get("source", "measured with the course's code"), "why": row.get("why", "")}
        if "mark" not in said or "source" not in said:
            raise ValueError(f"[{name}] lacks `mark` or `source`")
        if said["mark"] not in (ON_PAPER, NOT_REPRODUCIBLE) and not checkable(said["mark"]):
            raise ValueError(
                f'[{name}] has mark = "{said["mark"]}"; write "exact", "±0.02", "±3 %", "under 1e-7", "on paper" or '
                f'"not reproducible"'
            )
        yield Published(
            row["metric"],
            row.get("step"),
            float(row["value"]),
            said["mark"],
            said["source"],
            preset,
            said["setting"],
            said["why"],
            said["data"],
        )


def _last_digit(value: float) -> float:
    """The unit of the last printed digit: 1e-07 for 1.7235905."""
    digits = f"{value!r}".split("e")[0].partition(".")[2]
    exponent = int(f"{value!r}".partition("e")[2] or 0)
    return float(10.0 ** (exponent - len(digits)))
