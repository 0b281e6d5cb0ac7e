"""Where a run is written: the workspace of the script that runs, as `zth note` finds its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "ZTH_DB"
"""Set by `zth run`, so that what it starts writes to the workspace it was started from."""


def database() -> Path:
    """Return the database that a run of this process belongs to.

    That is the workspace above the script's folder (in a notebook: the working folder), else $ZTH_HOME's, else the
    last one used; with none anywhere, one in the user's data folder.
    """
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE])
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    here = Path(script).resolve().parent if script else Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "zth.toml").is_file():
            return folder / "zth.db"
    for known in (_home(), _last()):
        if known is not None and (known / "zth.toml").is_file():
            return known / "zth.db"
    return outside()


def outside() -> Path:
    """Return the database for runs that belong to no workspace."""
    try:
        import platformdirs
    except ImportError:
        return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "zth" / "zth.db"
    return platformdirs.user_data_path("zth") / "zth.db"


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
