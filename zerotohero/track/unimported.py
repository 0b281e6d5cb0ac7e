"""Why a script did not even load, in a sentence, with the nearest right name.

Standard library only and Python 3.9 or newer: it looks at the learner's interpreter from within.
"""

from __future__ import annotations

import difflib
import pkgutil
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType


def why(error: BaseException, script: Path) -> str | None:
    """Return what kept `script` from loading, where `error` is about an import or the text itself; else None."""
    if isinstance(error, SyntaxError):
        file = Path(error.filename or str(script))
        return f"{file.name} is no Python yet, at line {error.lineno}: {error.msg}."
    if not isinstance(error, ImportError):
        return None
    line = _line(error.__traceback__, script)
    at = f"{script.name} ended at line {line}, its import" if line else f"{script.name} ended at an import"
    if isinstance(error, ModuleNotFoundError) and error.name:
        return f"{at}: there is no module `{error.name}` here. {_instead(error.name)}"
    wanted = getattr(error, "name_from", None) or _quoted(str(error))
    if error.name and wanted:
        near = _near(wanted, dir(sys.modules.get(error.name)))
        meant = f" Did you mean `{near}`?" if near else ""
        return f"{at}: `{error.name}` has no `{wanted}`.{meant}"
    return f"{at}: {error}."


def _instead(name: str) -> str:
    parent, _, last = name.rpartition(".")
    if parent in sys.modules:
        paths = getattr(sys.modules[parent], "__path__", [])
        near = _near(last, (module.name for module in pkgutil.iter_modules(paths)))
        return f"Did you mean `{parent}.{near}`?" if near else f"`{parent}` is there, and has no such part."
    known = {module.name for module in pkgutil.iter_modules()} | set(sys.builtin_module_names)
    near = _near(name, known)
    installs = f"`{sys.executable} -m pip install {name}` installs it, where that is the package's name."
    return f"Did you mean `{near}`?" if near else installs


def _near(name: str, known: Iterable[str]) -> str | None:
    near = difflib.get_close_matches(name, [one for one in known if one != name], n=5, cutoff=0.7)
    # Of equals, the first letter is the one that is seldom mistyped.
    return max(near, key=lambda one: (_likeness(name, one), one[0] == name[0]), default=None)


def _likeness(name: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, name).ratio()


def _quoted(said: str) -> str | None:
    """Before Python 3.12 the name that was wanted stands only in the sentence: cannot import name 'x' from …"""
    parts = said.split("'")
    return parts[1] if len(parts) > 2 and said.startswith("cannot import name") else None


def _line(trace: TracebackType | None, script: Path) -> int | None:
    found = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(script):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
