"""What a checked program may change: files below a few folders, and no process but its own (Linux's Landlock).

For accidents only: no verdict relies on it. Runs under the learner's interpreter (Python 3.9 or newer, standard library
only).
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from typing import Any, List, Optional

OFF = "ZTH_LANDLOCK"
"""The variable that leaves it out, when it is `off`."""

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PR_SET_NO_NEW_PRIVS = 38
VERSION = 1
PATH_BENEATH = 1
WRITE_FILE, REMOVE_DIR, REMOVE_FILE = 1 << 1, 1 << 4, 1 << 5
MAKE = 0b1111111 << 6
REFER, TRUNCATE = 1 << 13, 1 << 14
SCOPE_SIGNAL = 1 << 1


def version() -> int:
    """Return the kernel's version of Landlock: 1 keeps writes inside, 3 truncation too, 6 signals; 0 where none is."""
    if _libc is None or os.environ.get(OFF) == "off":
        return 0
    return max(0, _call(CREATE_RULESET, None, ctypes.c_size_t(0), VERSION))


def rules(folder: str) -> Optional[int]:
    """Return a file descriptor for `stay_inside`, which a fork may use too; None where the kernel has no Landlock.

    Who goes by it writes below `folder`, temporary folders and the cache, and nowhere else, and signals none but itself
    and those it starts, where the kernel can.
    """
    known = version()
    if not known:
        return None
    changes = WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE
    changes |= (REFER if known >= 2 else 0) | (TRUNCATE if known >= 3 else 0)
    handled = struct.pack("QQQ", changes, 0, SCOPE_SIGNAL if known >= 6 else 0)
    handled = handled[: 24 if known >= 6 else 16 if known >= 4 else 8]
    made = _call(CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), 0)
    if made < 0:
        return None
    for path in _open_to_all(folder):
        try:
            fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        _call(ADD_RULE, made, PATH_BENEATH, struct.pack("=Qi", changes, fd), 0)
        os.close(fd)
    return made


def stay_inside(rules: Optional[int]) -> None:
    """Hold this process and those it starts to `rules`."""
    if rules is not None and _libc is not None:
        _libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        _call(RESTRICT_SELF, rules, 0)


def _open_to_all(folder: str) -> List[str]:
    """Return the folders that a program may write in: what libraries keep in the cache must not fail."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    try:
        # A library would make it where it is absent, which it cannot do then.
        os.makedirs(cache, mode=0o700, exist_ok=True)
    except OSError:
        pass
    # Not tempfile's, which tries by writing, and raises where the disk is full.
    temporary = [os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if os.environ.get(name)]
    return [folder, *temporary, "/tmp", "/var/tmp", "/dev", cache]


def _call(number: int, *arguments: object) -> int:
    return int(_libc.syscall(number, *arguments))


_libc: Any = None
if sys.platform == "linux":
    try:
        _libc = ctypes.CDLL(None, use_errno=True)
    except OSError:
        _libc = None
