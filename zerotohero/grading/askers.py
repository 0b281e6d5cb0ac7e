"""Asks about many things at once, with an Asker for each core; for authors, who ask about a whole course."""

import contextlib
import os
import queue
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

from zerotohero.grading.ask import Asker

Item = TypeVar("Item")
Found = TypeVar("Found")

MOST = 4
"""A broker with torch holds 200 MB, and beyond four our own end of their pipes is what is waited for."""


def at_once(
    work: Callable[[Asker, Item], Found], items: Sequence[Item], python: str = sys.executable
) -> Iterator[Found]:
    """Yield `work(asker, item)` for each of `items`, in their order, several being worked on at the same time.

    Whatever is still being asked ends at once when the caller stops listening, as by Ctrl-C.
    """
    with contextlib.ExitStack() as stack:
        askers = [stack.enter_context(Asker(python)) for _ in range(min(len(items), _cores(), MOST))]
        idle: queue.SimpleQueue[Asker] = queue.SimpleQueue()
        for asker in askers:
            idle.put(asker)

        def one(item: Item) -> Found:
            asker = idle.get()
            try:
                return work(asker, item)
            finally:
                idle.put(asker)

        pool = stack.enter_context(ThreadPoolExecutor(max(1, len(askers))))
        futures = [pool.submit(one, item) for item in items]
        try:
            for future in futures:
                yield future.result()
        finally:
            for future in futures:
                future.cancel()
            for asker in askers:
                asker.abandon()
            # One may just be starting a broker: interrupted until all have seen the end.
            while wait(futures, timeout=0.05).not_done:
                for asker in askers:
                    asker.interrupt()


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
