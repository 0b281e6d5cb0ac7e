"""Draw the line on: large, since it is looked at as a thumbnail."""

from __future__ import annotations

from typing import Any

from zerotohero.figures.look import BLUE, FAINT, FONT, INK, ORANGE


def extrapolation(axes: Any, data: dict[str, Any]) -> None:
    """Draw what was done by each week, and the line through the last two points up to where it ends."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    totals, (end, later) = data["totals"], data["later"]
    weeks = list(range(len(totals)))
    now = weeks[-1]
    axes.grid(False)
    axes.plot([now, end], [totals[-1], later], color=ORANGE, linewidth=2.6, linestyle=(0, (4, 2.4)), zorder=3)
    axes.plot([end], [later], marker="o", color=ORANGE, markersize=10, zorder=4)
    style = {"color": BLUE, "linewidth": 3, "marker": "o", "markersize": 7, "zorder": 5}
    axes.plot(weeks, totals, markeredgecolor="white", **style)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.set_xlabel("week", fontsize=12, color=INK, family=FONT)
    axes.set_ylabel(f"{data['what']} done", fontsize=12, color=INK, family=FONT, parse_math=False)
    words = {"textcoords": "offset points", "color": INK, "family": FONT, "parse_math": False}
    axes.annotate(f"{later:,}", (end, later), xytext=(-11, 3), ha="right", va="bottom", fontsize=17, **words)
    below = -16 if abs(later - totals[-1]) < 0.2 * max(later, totals[-1], 1) else -2
    axes.annotate(data["gained"], (now, totals[-1]), xytext=(14, below), ha="left", va="center", fontsize=11, **words)
    axes.text(
        0.985,
        0.04,
        data["source"],
        transform=axes.transAxes,
        ha="right",
        fontsize=10,
        style="italic",
        color=FAINT,
        family=FONT,
    )
    top = max(later, *totals, 1)
    axes.set_ylim(min(0, later) - 0.06 * top, 1.16 * top)
    axes.set_xlim(-0.03 * end, 1.06 * end)
