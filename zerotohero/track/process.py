"""Which process this is: the one that trains, a worker of it, or one rank of many.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import multiprocessing.process
import os


def rank() -> int:
    """Return this process's rank as torchrun sets it; 0 where there is but one."""
    try:
        return int(os.environ.get("RANK", "0")) if int(os.environ.get("WORLD_SIZE", "1")) > 1 else 0
    except ValueError:
        return 0


def is_importing_main() -> bool:
    """Say whether a spawned worker is importing the training script: what that starts then is not meant."""
    return bool(getattr(multiprocessing.process.current_process(), "_inheriting", False))


def is_worker() -> bool:
    """Say whether multiprocessing (a DataLoader, say) started this process; its end runs no atexit."""
    return multiprocessing.process.parent_process() is not None
