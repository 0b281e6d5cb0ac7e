"""Where a run is written."""

from __future__ import annotations

import os
from pathlib import Path

from zerotohero.place import user_folder, workspace_of_script

VARIABLE = "ZTH_DB"
"""Set by `zth run`, so that what it starts writes to the workspace it was started from."""


def database() -> Path:
    """Return the database that a run of this process belongs to: its workspace's, or one in the user's data folder."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE])
    workspace = workspace_of_script()
    return workspace / "zth.db" if workspace else outside()


def outside() -> Path:
    """Return the database for runs that belong to no workspace."""
    return user_folder() / "zth.db"
