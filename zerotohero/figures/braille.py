"""Characters of two by four dots, from which lines are drawn in a terminal."""

from __future__ import annotations

DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille character, row by row."""


def dots_between(a: tuple[int, int], b: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the dots from a to b, both with them."""
    length = max(abs(b[0] - a[0]), abs(b[1] - a[1]), 1)
    return [
        (round(a[0] + (b[0] - a[0]) * i / length), round(a[1] + (b[1] - a[1]) * i / length)) for i in range(length + 1)
    ]
