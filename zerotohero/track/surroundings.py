"""What a run ran on: the person's own code, the commit and what is not in it, versions, seed, machine.

Standard library only and Python 3.9 or newer. Nothing here imports what the script did not.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zerotohero.place import working_folder

LARGEST = 1_000_000
"""Bytes of one source file, or characters of one diff, that are kept."""
OURS = Path(__file__).resolve().parents[1]
UNSEEDED = 67280421310721
"""torch's seed where nobody set one."""


def git_state(folder: Path) -> tuple[str, str] | None:
    """Return the commit of the repository around `folder`, `+` after it where something is not committed, and that
    difference; None outside of any repository."""
    try:
        commit = _said(folder, "git", "rev-parse", "HEAD").strip()
        diff = _said(folder, "git", "diff", "HEAD", "--no-color", "--no-ext-diff")
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return commit + ("+" if diff else ""), diff[:LARGEST]


def machine() -> dict[str, Any]:
    """Return the machine: its processor, cores, memory in bytes, and graphics cards where their tool is there."""
    found: dict[str, Any] = {"system": platform.platform(), "cpu": _processor(), "cores": os.cpu_count()}
    try:
        found["memory"] = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        pass
    if shutil.which("nvidia-smi"):
        try:
            named = _said(working_folder(), "nvidia-smi", "--query-gpu=name", "--format=csv,noheader")
            found["gpu"] = [line.strip() for line in named.splitlines() if line.strip()]
        except (OSError, subprocess.SubprocessError, ValueError):
            pass
    return found


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that are loaded by now."""
    found = {"python": platform.python_version(), "platform": platform.platform()}
    for name, module in list(sys.modules.items()):
        # By vars(): a lazy package's own __getattr__ may import half of it.
        known = vars(module) if hasattr(module, "__dict__") else {}
        version, file = known.get("__version__"), str(known.get("__file__") or "")
        if "." not in name and isinstance(version, str) and ("site-packages" in file or "dist-packages" in file):
            found[name] = version
    return found


def seed_of(config: dict[str, Any]) -> str | None:
    """Return the seed: the config's, else the one that torch was given; None where neither is to be seen."""
    if config.get("seed") is not None:
        return str(config["seed"])
    asked = getattr(sys.modules.get("torch"), "initial_seed", None)
    try:
        seed = asked() if asked else UNSEEDED
    except Exception:
        return None
    return None if seed == UNSEEDED else str(seed)


def local_modules(script: Path | None, workspace: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of each loaded module that is the person's own: beside the script, or in the workspace."""
    homes = [workspace.resolve(), (script.parent if script else working_folder()).resolve()]
    for module in list(sys.modules.values()):
        file = vars(module).get("__file__") if hasattr(module, "__dict__") else None
        if not isinstance(file, str) or not file.endswith(".py"):
            continue
        path = Path(file)
        if "site-packages" in path.parts or "dist-packages" in path.parts or OURS in path.parents:
            continue
        if any(home in path.parents for home in homes):
            text = read_text(path)
            if text is not None:
                yield str(path), text


def read_text(path: Path) -> str | None:
    """Return a source file's text, or None where it cannot be read or is too large to be one."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        return path.read_text(encoding="utf-8", errors="replace").replace("\x00", "�")
    except OSError:
        return None


def _said(folder: Path, *words: str) -> str:
    asked = subprocess.run(words, cwd=folder, capture_output=True, timeout=5, check=True, stdin=subprocess.DEVNULL)
    return asked.stdout.decode("utf-8", "replace")


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()
