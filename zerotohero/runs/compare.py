"""Runs beside each other: where their settings differ, their code, and what they said at the same step."""

import difflib
import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.find import Found, all_runs, find_among
from zerotohero.store.points import lasts_of
from zerotohero.store.runs import Captured, Sample

MOST = 20
ABSENT = "–"


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in all runs, and what it is in each (ABSENT: not there)."""

    name: str
    values: tuple[str, ...]


def chosen_runs(workspace: Workspace | None, names: Sequence[str]) -> list[Found]:
    """Return the runs called `names`; one name of an experiment alone means its latest runs, at most MOST.

    Raises Problem (exit 2) where there are fewer than two.
    """
    known = all_runs(workspace)
    if len(names) == 1:
        first = find_among(known, names[0])
        alike = [one for one in known if one.run.name == first.run.name][:MOST]
        if first.handle == names[0].lstrip("#") or len(alike) < 2:
            raise Problem(
                f"One run cannot be compared. Name another: `zth runs compare {names[0]} RUN`.",
                exit_code=2,
            )
        return alike[::-1]
    found = list({one.run.id: one for one in (find_among(known, name) for name in names)}.values())
    if len(found) < 2:
        raise Problem("These are all the same run; name another to compare it with.", exit_code=2)
    return found


def shared_metric(logged: Sequence[Sequence[str]], wanted: str | None) -> str:
    """Return the metric to compare, given what each run logged: `wanted`, or the first that the most of them have.

    Raises Problem (exit 2) where none logged it, with the nearest name.
    """
    having = Counter(name for some in logged for name in some)
    if wanted is None:
        if not having:
            raise Problem("These runs logged no number yet.", exit_code=1)
        return having.most_common(1)[0][0]
    if wanted not in having:
        raise Problem(no_metric(wanted, list(having)), exit_code=2)
    return wanted


def no_metric(wanted: str, names: Sequence[str]) -> str:
    """Return the sentence that says there is no metric `wanted`, and which there are."""
    near = difflib.get_close_matches(wanted, names, n=1)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    shown = ", ".join(names[:MOST]) + (f" and {len(names) - MOST} more" if len(names) > MOST else "")
    there = f" There are {shown}." if names and not near else ""
    return f"No metric `{wanted}` was logged.{meant}{there}"


def config_differences(configs: Sequence[dict[str, Any]]) -> list[Difference]:
    """Return the settings that are not the same in all of `configs`, in the order they stand there."""
    names = dict.fromkeys(name for config in configs for name in config)
    shown = {name: tuple(said(config[name]) if name in config else ABSENT for config in configs) for name in names}
    return [Difference(name, values) for name, values in shown.items() if len(set(values)) > 1]


def surrounding_differences(one: Captured, other: Captured) -> list[Difference]:
    """Return what else differs: arguments, seed, commit, versions, machine."""
    pairs = [("arguments", one.command, other.command), ("seed", one.seed, other.seed), ("commit", one.git, other.git)]
    for name in dict.fromkeys([*one.versions, *other.versions]):
        pairs.append((name, one.versions.get(name), other.versions.get(name)))
    for name in dict.fromkeys([*one.machine, *other.machine]):
        pairs.append((name, said(one.machine.get(name, ABSENT)), said(other.machine.get(name, ABSENT))))
    return [Difference(name, (a or ABSENT, b or ABSENT)) for name, a, b in pairs if a != b]


def code_differences(one: Captured, other: Captured) -> list[str]:
    """Return the lines of a unified diff between the code of two runs, file by file; what was not committed too."""
    lines: list[str] = []
    for path in dict.fromkeys([*one.files, *other.files]):
        lines += _diff(one.files.get(path), other.files.get(path), path)
    return lines + _diff(one.diff, other.diff, "what was not committed")


def _diff(one: str | None, other: str | None, path: str) -> list[str]:
    before, after = (one or "").splitlines(), (other or "").splitlines()
    return list(difflib.unified_diff(before, after, path, path, lineterm=""))


def samples_beside(
    samples: Sequence[Sequence[Sample]], step: int | None = None
) -> tuple[int | None, list[Sample | None]]:
    """Return a step, and what each run said there: at `step`, or at the last at which all said something.

    Where there is none such, what each said last until the furthest step that all came to. None: it said nothing.
    """
    there = [some for some in samples if some]
    if not there:
        return None, [None] * len(samples)
    if step is None:
        common = set.intersection(*({sample.step for sample in some} for some in there))
        step = max(common) if common else min(max(sample.step for sample in some) for some in there)
    chosen = [[sample for sample in some if sample.step <= step] for some in samples]
    return step, [max(some, key=lambda sample: sample.step) if some else None for some in chosen]


def logged_by(db: sqlite3.Connection, run: str) -> list[str]:
    """Return the names of what a run logged."""
    return [last.name for last in lasts_of(db, run)]


def said(value: Any) -> str:
    """Return a setting as it is shown."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
