"""How all pictures look: colours that the colour-blind can tell apart, one font, quiet axes, a legend above."""

from __future__ import annotations

import math
from typing import Any

BLUE, ORANGE, GREEN, PURPLE, SKY = "#0072B2", "#D55E00", "#009E73", "#AA4499", "#56B4E9"
LINES = (BLUE, ORANGE, GREEN, PURPLE, SKY)
INK, FAINT = "#222222", "#767676"
FONT = "DejaVu Sans"
FARTHEST = 1e60
"""Beyond it matplotlib's own arithmetic overflows; a value out there is drawn at the edge."""


def dress(axes: Any) -> None:
    """Take away what carries no number: two of the four sides, and all but a faint grid."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(FAINT)
    axes.tick_params(colors=INK, labelsize=9, labelfontfamily=FONT)
    axes.grid(True, color="#E3E3E3", linewidth=0.7)
    axes.set_axisbelow(True)


def dress_ticks(axis: Any, log: bool = False) -> None:
    """Plain numbers at an axis, never a power of ten that a reader has to decode."""
    from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullFormatter

    if log:
        low, high = sorted(axis.get_view_interval())
        subs = (1.0, 2.0, 5.0) if low > 0 and math.log10(high) - math.log10(low) < 3 else (1.0,)
        axis.set_major_locator(LogLocator(subs=subs, numticks=12))
        axis.set_minor_formatter(NullFormatter())
    else:
        axis.set_major_locator(MaxNLocator(nbins=8, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: plainly(value, 6)))


def plainly(value: float, digits: int = 4) -> str:
    """Return a number as a reader writes it: 60,720, never 6.072e+04."""
    return f"{value:,.0f}" if 1000 <= abs(value) < 1e9 else f"{value:.{digits}g}"


def legend(axes: Any, entries: list[tuple[Any, str]]) -> None:
    """Name what is drawn, above the axes."""
    box = axes.legend(
        [handle for handle, _ in entries],
        # A label that begins with an underscore is left out by matplotlib.
        ["\u200a" * label.startswith("_") + label for label in (on_one_line(text, 40) for _, text in entries)],
        loc="lower left",
        bbox_to_anchor=(0, 1.0),
        ncols=4 if len(entries) == 4 else 3,
        frameon=False,
        fontsize=9,
        labelcolor=INK,
        handlelength=1.8,
        borderaxespad=0.2,
        columnspacing=1.6,
        prop={"family": FONT, "size": 9},
    )
    for text in box.get_texts():
        text.set_parse_math(False)


def nothing(axes: Any, words: str) -> None:
    """Say in the middle that there is nothing to see."""
    axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", color=FAINT, fontsize=12, family=FONT)


def drawable(value: float | None, log: bool) -> float:
    """Return a value that matplotlib can place; NaN for a gap."""
    if value is None:
        return math.nan
    return max(1 / FARTHEST if log else -FARTHEST, min(FARTHEST, value))


def on_one_line(text: str, most: int = 300) -> str:
    """Return text on one line, without what the font cannot draw."""
    from matplotlib.font_manager import findfont, get_font

    glyphs = get_font(findfont(FONT)).get_charmap()
    line = " ".join(str(text).split())
    return "".join(c if ord(c) in glyphs else "?" for c in line[:most]) + ("…" if len(line) > most else "")
