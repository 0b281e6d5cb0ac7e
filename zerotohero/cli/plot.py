"""Curves in the terminal, by plotext."""

import math
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence

import click

from zerotohero.runs.curve import Point, thinned
from zerotohero.runs.watch import number
from zerotohero.store.runs import Published

HEIGHT = 14
WIDEST = 110
TICKS = 5
COLOURS = ("blue", "red", "green", "magenta", "cyan", "yellow")
IN_PLOTEXT = {"yellow": "orange"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOG_FROM = 100.0
"""How many times the lowest value the highest must be for a logarithmic axis."""


def plotted(curves: Mapping[str, Sequence[Point]], published: Sequence[Published] = (), height: int = HEIGHT) -> str:
    """Return curves drawn over their steps, and below what is which; ◆ a published number, ┄ one of the run's end.

    Empty where there is no finite number. One curve is drawn in dots, several in colours, without colour in letters.
    """
    import plotext  # type: ignore[import-untyped]

    width = min(shutil.get_terminal_size().columns, WIDEST)
    shown = {name: thinned(points, 2 * width) for name, points in curves.items()}
    shown = {name: points for name, points in shown.items() if points}
    if not shown:
        return ""
    values = [value for points in shown.values() for _, value in points] + [one.value for one in published]
    low, high = min(values), max(values)
    log = low > 0 and high > LOG_FROM * low
    scaled: Callable[[float], float] = math.log10 if log else float
    first = min(points[0][0] for points in curves.values() if points)
    last = max(points[-1][0] for points in curves.values() if points)
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plot_size(width, height)
    plotext.xlim(first, last if last > first else first + 1)
    legend = []
    for place, (name, points) in enumerate(shown.items()):
        colour, marker, sign = None, "braille", "⠤"
        if len(shown) > 1:
            colour = COLOURS[place % len(COLOURS)]
            if not _coloured() or place >= len(COLOURS):
                marker = sign = LETTERS[place % len(LETTERS)]
            legend.append(f"{click.style(sign, fg=colour)} {name}")
        xs, ys = [step for step, _ in points], [scaled(value) for _, value in points]
        colour = IN_PLOTEXT.get(colour, colour) if colour else None
        if len(points) > 1:
            plotext.plot(xs, ys, marker=marker, color=colour)
        else:
            plotext.scatter(xs, ys, marker=marker, color=colour)
    for one in published:
        if one.step is None:
            plotext.scatter(
                [first + (last - first) * n / width for n in range(width + 1)],
                [scaled(one.value)] * (width + 1),
                marker="┄",
            )
        else:
            plotext.scatter([one.step], [scaled(one.value)], marker="◆")
    legend += [f"{'┄' if one.step is None else '◆'} published {number(one.value)}" for one in published[:3]]
    bottom, top = scaled(low), scaled(high)
    heights = [bottom + (top - bottom) * n / (TICKS - 1) for n in range(TICKS)] if top > bottom else [bottom]
    plotext.yticks(heights, [number(math.pow(10, one) if log else one) for one in heights])
    steps = sorted({round(first + (last - first) * n / (TICKS - 1)) for n in range(TICKS)})
    plotext.xticks(steps, [str(step) for step in steps])
    drawn = str(plotext.build()).rstrip("\n")
    below = "  ".join([*legend, *(["(log axis)"] if log else [])])
    return f"{drawn}\n{below}" if below else drawn


def _coloured() -> bool:
    context = click.get_current_context(silent=True)
    return sys.stdout.isatty() and not (context is not None and context.color is False)
