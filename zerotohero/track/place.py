"""Where a run is written."""

from __future__ import annotations

import os
from pathlib import Path

from zerotohero.place import user_folder, workspace_of_script
from zerotohero.track.warned import warn

VARIABLE = "ZTH_DB"
"""Set by `zth run`, so that what it starts writes to the workspace it was started from."""


def database() -> Path | None:
    """Return the database that a run of this process belongs to: its workspace's, or one in the user's data folder.

    None, with a warning, where there is no such folder, as for a user without a home.
    """
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE])
    try:
        workspace = workspace_of_script()
        return workspace / "zth.db" if workspace else outside()
    except (OSError, RuntimeError) as error:
        warn(f"There is no folder for runs, so this one is not kept: {error} Set ZTH_HOME to a workspace.")
        return None


def outside() -> Path:
    """Return the database for runs that belong to no workspace."""
    return user_folder() / "zth.db"
