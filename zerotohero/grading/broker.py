"""A small server under the learner's interpreter: keeps processes ready, and puts each list of questions in one.

Started by path with an engine's name (`fork` or `spares`), speaks lines on its own stdin and stdout (standard library
only, Python 3.9 or newer). It never loads the learner's code itself. On Linux there stands a guard above it, the
process that was started: when the broker ends or the parent goes, it sweeps what is left.

A request is a line of JSON (see child.run). To it comes `{"id": …, "begun": true}` when its process is there, and then
`{"id": …, "size": n, …}` followed by n bytes, the events as the child wrote them.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import sys
import types
from typing import Any, Dict

HERE = os.path.dirname(os.path.abspath(__file__))


def main() -> None:
    """Answer requests until the parent closes the pipe; or be a spare (see spares.py)."""
    _make_ours_importable()
    kind, *names = sys.argv[1:]
    if kind == "spare":
        importlib.import_module("zerotohero.grading.spares").wait_for_questions(names)
    from zerotohero.grading import processes
    from zerotohero.grading.confine import write_all

    if processes.LINUX:
        processes.adopt_orphans()
        broker = os.fork()
        if broker:
            _guard(broker)
        processes.adopt_orphans()
    # The learner's prints must never reach the pipe to the parent.
    requests, replies = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    engine: Any
    if kind == "fork":
        engine = importlib.import_module("zerotohero.grading.forks").Forks(
            importlib.import_module("zerotohero.grading.child")
        )
    else:
        engine = importlib.import_module("zerotohero.grading.spares").Spares()

    def reply(body: Dict[str, Any], events: bytes = b"") -> None:
        write_all(replies, json.dumps(body).encode("ascii") + b"\n" + events)

    with os.fdopen(requests, "rb", buffering=2**16) as lines:
        for line in lines:
            request = json.loads(line)
            about = {"id": request["id"]}
            if "modules" not in request:
                engine.warm(request["warm"])
                reply(about)
                continue
            ending, events = engine.serve(request, lambda about=about: reply({**about, "begun": True}))
            reply({**about, **ending, "size": len(events)}, events)


def _make_ours_importable() -> None:
    """Let `zerotohero.grading.*` be imported from beside this file, and nothing else of our environment."""
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") not in (HERE, os.getcwd())]
    for name, folder in (("zerotohero", os.path.dirname(HERE)), ("zerotohero.grading", HERE)):
        package = types.ModuleType(name)
        package.__path__ = [folder]
        sys.modules[name] = package


def _guard(broker: int) -> None:
    """Wait until the broker ends or the parent closes its end, then sweep away all that is below. Never returns."""
    from zerotohero.grading.processes import has_ended, open_pidfd, sweep

    def end(*_: object) -> None:
        sweep(broker)
        os._exit(0)

    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 1)
    signal.signal(signal.SIGTERM, end)
    watched = select.poll()
    watched.register(0, 0)
    pidfd = open_pidfd(broker)
    if pidfd is not None:
        watched.register(pidfd, select.POLLIN)
    while not watched.poll(50 if pidfd is None else None):
        if has_ended(broker):
            break
    end()


if __name__ == "__main__":
    main()
