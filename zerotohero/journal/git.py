"""What a blog's git says of a post."""

import subprocess
from pathlib import Path


def is_committed(path: Path) -> bool:
    """Whether the file at `path` is in the last commit of the repository that holds it; False without git."""
    if not any((folder / ".git").exists() for folder in path.resolve().parents):
        return False
    try:
        found = subprocess.run(
            ["git", "-C", str(path.parent), "cat-file", "-e", f"HEAD:./{path.name}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return found.returncode == 0
