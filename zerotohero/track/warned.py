"""What a training is told of its tracking: a sentence on stderr, once.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import sys

_said: set[str] = set()


def warn(sentence: str, kind: str | None = None) -> None:
    """Say `sentence` on stderr, once; of one `kind` (default: the sentence itself) the first is enough."""
    if (kind or sentence) not in _said:
        _said.add(kind or sentence)
        try:
            print(f"zth: {sentence}", file=sys.stderr)  # noqa: T201
        except (OSError, ValueError, AttributeError):
            # A training goes on without a terminal.
            pass
