"""What came from a child so far, within bounds: its events, the first of its output, and how it ended.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only).
"""

from __future__ import annotations

import base64
from typing import Any, Dict, Optional

from zerotohero.grading.processes import ending

MAX_EVENTS = 9 * 2**20
"""Bytes of all events to one list of questions: the 8 MB that its answers may take, and what is around them."""
MAX_OUTPUT = 64 * 2**10
LAST_EVENT = b'"end": true}\n'


class Heard:
    """Gathers what is read from a child's two pipes."""

    def __init__(self) -> None:
        self.events = bytearray()
        self.output = bytearray()
        self.output_bytes = 0
        self.flooded = False
        self.timed_out = False
        self.done = False
        """The last event came, or too much did."""
        self.ended_itself = False

    def take_events(self, data: bytes) -> None:
        if self.done:
            return
        self.events += data
        if len(self.events) > MAX_EVENTS:
            self.flooded = self.done = True
            self.events.clear()
        elif LAST_EVENT in self.events[-64:]:
            self.done = True

    def take_output(self, data: bytes) -> None:
        self.output_bytes += len(data)
        self.output += data[: max(0, MAX_OUTPUT - len(self.output))]

    def report(self, returncode: Optional[int]) -> Dict[str, Any]:
        """Return all but the events, as it goes to the parent; `returncode` as subprocess gives it."""
        return {
            "flooded": self.flooded,
            "output": base64.b64encode(bytes(self.output)).decode("ascii"),
            "output_bytes": self.output_bytes,
            "timed_out": self.timed_out,
            "ended_by": ending(returncode) if self.ended_itself else None,
        }
