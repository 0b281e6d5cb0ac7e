"""Curves in the terminal, by plotext."""

import math
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence

import click

from zerotohero.runs.curve import Point, smoothed, thinned
from zerotohero.runs.watch import number
from zerotohero.store.runs import Published

HEIGHT = 14
WIDEST = 110
TICKS = 5
TREND_FROM = 2
"""Points a column; more of them are noise."""
COLOURS = ("blue", "red", "green", "magenta", "cyan", "yellow")
IN_PLOTEXT = {"yellow": "orange"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOG_FROM = 100.0
"""How many times the lowest value the highest must be for a logarithmic axis."""


def plotted(curves: Mapping[str, Sequence[Point]], published: Sequence[Published] = (), height: int = HEIGHT) -> str:
    """Return curves drawn over their steps, and below what is which; ◆ a published number, ┄ one of the run's end.

    Empty where there is no finite number. One curve is drawn in dots, several in colours, without colour in letters; of
    several that are long the trends, or their noise would hide each other.
    """
    import plotext  # type: ignore[import-untyped]

    width = min(shutil.get_terminal_size().columns, WIDEST)
    shown = {name: thinned(points, 2 * width) for name, points in curves.items()}
    shown = {name: points for name, points in shown.items() if points}
    trends = len(shown) > 1 and any(len(points) > TREND_FROM * width for points in shown.values())
    if trends:
        shown = {name: thinned(smoothed(points), width) for name, points in shown.items()}
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
    steps = _round_steps(first, last)
    plotext.xticks(steps, [str(step) for step in steps])
    drawn = str(plotext.build()).rstrip("\n")
    legend += [*(["(smoothed)"] if trends else []), *(["(log axis)"] if log else [])]
    below = _filled(legend, width)
    return f"{drawn}\n{below}" if below else drawn


def _round_steps(first: float, last: float) -> list[int]:
    """Return some TICKS steps between two, as round as 1, 2 or 5 times a power of ten."""
    least = max(1.0, (last - first) / TICKS)
    power = 10 ** math.floor(math.log10(least))
    apart = round(next(times * power for times in (1, 2, 5, 10) if times * power >= least * 0.999))
    return list(range(math.ceil(first / apart) * apart, math.floor(last) + 1, apart))


def _filled(parts: Sequence[str], width: int) -> str:
    """Return `parts` beside each other, in as many lines as they need."""
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]}  {part}" if lines[-1] else part
        if lines[-1] and len(click.unstyle(longer)) > width:
            lines.append(part)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _coloured() -> bool:
    context = click.get_current_context(silent=True)
    return sys.stdout.isatty() and not (context is not None and context.color is False)
