"""Collect the joke of every post about progress: two points, a ruler, and where the line ends up."""

from __future__ import annotations

from typing import Sequence

from zerotohero.figures.collect import Figure

TITLE, SOURCE = "Extrapolation", "a joke: two points and a ruler"
WEEKS_ON = 52
"""How far the line is drawn on."""


def extrapolation(totals: Sequence[int], what: str = "exercises", weeks_on: int = WEEKS_ON) -> Figure:
    """Return the figure of `totals`, how many of `what` were done by the end of each week, drawn on for a year.

    The line goes through the last two totals (before the first week there was nothing).
    """
    known = [0, *(int(total) for total in totals)]
    rate = known[-1] - known[-2] if len(known) > 1 else 0
    now = len(known) - 1
    later = known[-1] + rate * weeks_on
    gained = f"{f'{rate:+,}' if rate else 'no'} {what} this week"
    data = {
        "title": TITLE,
        "what": str(what),
        "totals": known,
        "later": [now + weeks_on, later],
        "gained": gained,
        "source": SOURCE,
    }
    alt = (
        f"{TITLE}, {SOURCE}. {known[-1]:,} {what} done by the end of this week, {known[-1] - rate:,} by the end of the "
        f"one before. The line drawn on reaches {later:,} after {weeks_on} more weeks."
    )
    return Figure("extrapolation", data, alt)
