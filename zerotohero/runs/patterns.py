"""How a script prints its numbers, where it was said: `--pattern`, or `[patterns]` in zth.toml."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem


def patterns_of(workspace: Workspace, script: Path) -> list[re.Pattern[str]]:
    """Return what `[patterns]` says of a script, by its path or its name alone; none: it prints as scripts usually do.

    Raises Problem (exit 2) where that is no pattern.
    """
    known = _by_name(workspace.settings.get("patterns", {}))
    for name in (str(script), os.path.relpath(script, workspace.root), script.name):
        if name in known:
            return read_patterns(known[name], _where(workspace, name))
    return []


def wrong_patterns(workspace: Workspace) -> list[Problem]:
    """Return what is wrong in `[patterns]`, a sentence for each script."""
    found = []
    for name, written in _by_name(workspace.settings.get("patterns", {})).items():
        try:
            read_patterns(written, _where(workspace, name))
        except Problem as problem:
            found.append(problem)
    return found


def read_patterns(written: object, where: str) -> list[re.Pattern[str]]:
    """Return patterns as they were written `where`: one, or a list. Raises Problem (exit 2) on what is none."""
    texts = [written] if isinstance(written, str) else written
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise Problem(f"{where}: a pattern is a text in quotes, or a list of such.", exit_code=2)
    found = []
    for text in texts:
        try:
            pattern = re.compile(text)
        except re.error as error:
            raise Problem(f"{where}: `{text}` is no regular expression: {error}.", exit_code=2) from error
        if not set(pattern.groupindex) - {"step", "name"}:
            raise Problem(
                f"{where}: `{text}` names no number: write it as `step (?P<step>\\d+) .* loss (?P<loss>\\S+)`.",
                exit_code=2,
            )
        found.append(pattern)
    return found


def _where(workspace: Workspace, name: str) -> str:
    return f"{workspace.root / 'zth.toml'}, [patterns], {name}"


def _by_name(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Without quotes around it, `train.py` is a table `train` with a key `py` to TOML."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found |= _by_name(value, f"{before}{name}.") if isinstance(value, dict) else {f"{before}{name}": value}
    return found
