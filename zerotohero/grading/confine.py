"""What the process that meets the learner's code does to itself first: limits, streams, nothing open but its pipes.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only).
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any, Dict

try:
    import resource
except ImportError:  # Windows has no such limits.
    resource = None  # type: ignore[assignment]

CHANNEL = 3
"""The file descriptor that answers go through."""


def answer_and_end(request: Dict[str, Any], child: ModuleType) -> None:
    """Answer `request` through CHANNEL within its limits; output goes to file descriptors 1 and 2. Never returns."""
    try:
        if resource is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (int(request["cpu"]), int(request["cpu"]) + 1))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        limit_memory(request, hard=True)
        os.chdir(request["cwd"])
        redirect_streams()
        child.run(request, write)
    except BaseException as error:
        try:
            os.write(2, ("%s: %s\n" % (type(error).__name__, error)).encode("utf-8", "replace"))
        finally:
            os._exit(70)
    finally:
        os._exit(0)


def limit_memory(request: Dict[str, Any], hard: bool) -> None:
    """Allow `memory_mb` more address space than there is in use; `hard`: for good."""
    if resource is None or not os.path.exists("/proc/self/statm"):
        # macOS counts what is reserved as used, so that any limit would be wrong.
        return
    with open("/proc/self/statm") as statm:
        used = int(statm.read().split()[0]) * resource.getpagesize()
    memory = used + int(request["memory_mb"]) * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory if hard else resource.getrlimit(resource.RLIMIT_AS)[1]))


def redirect_streams() -> None:
    """Give the learner's code no input, and an output that takes any text."""
    sys.stdin = open(os.devnull)
    sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)
    sys.argv = [""]


def write(data: bytes) -> None:
    """Send an event; before the last, all that was printed."""
    if data.endswith(b'"end": true}\n'):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass
    write_all(CHANNEL, data)


def write_all(fd: int, data: bytes) -> None:
    """Write every byte of `data`."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
