"""Where a script of the learner's belongs: the workspace it runs in, as `zth note` finds its own.

Standard library only and Python 3.9 or newer: it runs under the learner's interpreter.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def workspace_of_script() -> Path | None:
    """Return the workspace above the script that runs (in a notebook: above the working folder).

    Else $ZTH_HOME's, else the last one used, else None.
    """
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    here = Path(script).resolve().parent if script else working_folder()
    for folder in (here, *here.parents):
        if (folder / "zth.toml").is_file():
            return folder
    for known in (_home(), _last()):
        if known is not None and (known / "zth.toml").is_file():
            return known
    return None


def working_folder() -> Path:
    """Return the working folder; the root, where that was deleted."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def user_folder() -> Path:
    """Return the folder for what belongs to no workspace."""
    try:
        import platformdirs
    except ImportError:
        return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "zth"
    return platformdirs.user_data_path("zth")


def _home() -> Path | None:
    home = os.environ.get("ZTH_HOME")
    return Path(home).expanduser() if home else None


def _last() -> Path | None:
    try:
        import platformdirs

        text = (platformdirs.user_state_path("zth") / "last-workspace").read_text(encoding="utf-8").strip()
    except (ImportError, OSError, UnicodeDecodeError):
        return None
    return Path(text) if text else None
