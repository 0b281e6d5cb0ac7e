"""ULIDs: sortable ids of 26 characters, 48 bits of milliseconds and 80 of chance (github.com/ulid/spec).

Standard library only and Python 3.9 or newer: the tracker uses it under the learner's interpreter.
"""

from __future__ import annotations

import os
import threading
import time

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_lock = threading.Lock()
_last = 0


def new_ulid() -> str:
    """Return a new ULID, greater than every one this process made before."""
    global _last
    with _lock:
        fresh = time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10), "big")
        _last = max(fresh, _last + 1)
        return _written(_last)


def ulid_of(seconds: float, digest: bytes) -> str:
    """Return the ULID of a moment in seconds since 1970 and ten bytes: the same for the same."""
    return _written(int(seconds * 1000) << 80 | int.from_bytes(digest[:10], "big"))


def made_at(ulid: str) -> float:
    """Return when a ULID was made, in seconds since 1970."""
    number = 0
    for character in ulid[:10]:
        number = number << 5 | ALPHABET.index(character)
    return number / 1000


def _written(number: int) -> str:
    return "".join(ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))
