"""Draw a figure for a post: a PNG 1280 pixels wide, or an SVG; white, in colours that the colour-blind tell apart.

matplotlib is asked through its objects alone (no pyplot, nothing global), one figure at a time, so any thread may
draw. The same figure gives the same bytes.
"""

from __future__ import annotations

import io
import math
import threading
from typing import Any

from zerotohero.figures import plot_png
from zerotohero.figures.dark import darken
from zerotohero.figures.extrapolation_png import extrapolation
from zerotohero.figures.look import (
    BLUE,
    FONT,
    INK,
    LINES,
    ORANGE,
    drawable,
    dress,
    dress_ticks,
    legend,
    nothing,
    on_one_line,
)

_one_at_a_time = threading.Lock()


def draw(kind: str, data: dict[str, Any], form: str = "png", dark: bool = False) -> bytes:
    """Return the picture of a figure, a PNG or (`form="svg"`) an SVG, for a white or a `dark` page.

    Raises ValueError for a kind that is none.
    """
    if kind not in DRAWERS:
        raise ValueError(f"there is no figure of kind {kind!r}; the kinds are {', '.join(DRAWERS)}")
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Canvas

    # Without a salt of its own an SVG's ids are drawn at random.
    with _one_at_a_time, rc_context({"svg.hashsalt": "zth"}):
        canvas = Canvas(figsize=(6.4, 4.0), dpi=200, facecolor="white", layout="constrained")
        FigureCanvasAgg(canvas)
        axes = canvas.add_subplot()
        dress(axes)
        DRAWERS[kind](axes, data)
        title = on_one_line(data.get("title", ""))
        if title:
            words = canvas.suptitle(_wrapped(title), x=0.012, ha="left", fontsize=11.5, color=INK, family=FONT)
            words.set_parse_math(False)
        if dark:
            darken(canvas)
        buffer = io.BytesIO()
        canvas.savefig(buffer, format=form, metadata={"Software": None} if form == "png" else {"Date": None})
        return buffer.getvalue()


def _curve(axes: Any, data: dict[str, Any]) -> None:
    log = data["log"]
    entries = []
    single = len(data["metrics"]) == 1
    for number, metric in enumerate(data["metrics"]):
        colour = LINES[number % len(LINES)]
        dashes = ("-", "--", "-.")[number // len(LINES) % 3]
        steps = [point[0] for point in metric["points"]]
        values = [drawable(point[1], log) for point in metric["points"]]
        marker = "o" if len(steps) <= 30 else _lonely(values)
        smooth = metric["smooth"]
        style = {"color": colour, "linestyle": dashes, "marker": marker, "markersize": 3.5, "solid_capstyle": "round"}
        if smooth:
            axes.plot(steps, values, **{**style, "alpha": 0.28, "linewidth": 0.8, "linestyle": "-"})
            (line,) = axes.plot(
                [p[0] for p in smooth],
                [drawable(p[1], log) for p in smooth],
                **{**style, "marker": "", "linewidth": 2},
            )
        else:
            (line,) = axes.plot(steps, values, **{**style, "linewidth": 1.8})
        entries.append((line, metric["name"] + (" (smoothed)" if smooth else "")))
        lost = [point[0] for point in metric["points"] if point[1] is None]
        if lost:
            (cross,) = axes.plot(
                lost,
                [0.03] * len(lost),
                transform=axes.get_xaxis_transform(),
                linestyle="",
                marker="x",
                color=colour,
                clip_on=False,
                markersize=5,
            )
            entries.append((cross, f"{metric['name']}: not a number"))
    entries += _published(axes, data, single)
    if log:
        axes.set_yscale("log")
    _step_ticks(axes, log)
    axes.set_xlabel("step", fontsize=10, color=INK, family=FONT)
    if single:
        name = on_one_line(data["metrics"][0]["name"])
        axes.set_ylabel(name, fontsize=10, color=INK, family=FONT, parse_math=False)
    if len(entries) > 1:
        legend(axes, entries)
    if not any(metric["points"] for metric in data["metrics"]):
        nothing(axes, "No numbers yet")


def _published(axes: Any, data: dict[str, Any], single: bool) -> list[tuple[Any, str]]:
    """Draw the numbers that others published; return what the legend says of them, one entry for a metric."""
    entries = []
    names = [metric["name"] for metric in data["metrics"]]
    for name in dict.fromkeys(other["metric"] for other in data["published"]):
        others = [other for other in data["published"] if other["metric"] == name]
        at = [other for other in others if other["step"] is not None]
        colour = INK if single or name not in names else LINES[names.index(name) % len(LINES)]
        said = "published" if single and name in names else f"{name}, published"
        if at:
            (marks,) = axes.plot(
                [other["step"] for other in at],
                [drawable(other["value"], data["log"]) for other in at],
                linestyle="",
                marker="D",
                markersize=8.5,
                markerfacecolor="none",
                markeredgecolor=colour,
                markeredgewidth=1.5,
                zorder=5,
            )
            only = f" {at[0]['value']:.4g}" if len(at) == 1 else ""
            entries.append((marks, said + only))
        for other in others:
            if other["step"] is None:
                height = drawable(other["value"], data["log"])
                line = axes.axhline(height, color=colour, linestyle=(0, (5, 3)), linewidth=1.4, zorder=1.5)
                entries.append((line, f"{said} {other['value']:.4g}"))
    return entries


def _boundary(axes: Any, data: dict[str, Any]) -> None:
    from matplotlib.colors import LinearSegmentedColormap

    (left, right), (bottom, top) = data["x"], data["y"]
    grid = [[math.nan if value is None else max(-1.0, min(1.0, value)) for value in row] for row in data["grid"]]
    columns, rows = len(grid[0]), len(grid)
    half_x, half_y = (right - left) / (columns - 1) / 2, (top - bottom) / (rows - 1) / 2
    colours = ["#F6C9A8", "#FFFFFF", "#A9CFE8"]
    sides = LinearSegmentedColormap.from_list("sides", colours).with_extremes(bad="#DDDDDD")
    axes.imshow(
        grid,
        extent=(left - half_x, right + half_x, bottom - half_y, top + half_y),
        origin="lower",
        cmap=sides,
        vmin=-1,
        vmax=1,
        interpolation="bilinear",
        aspect="auto",
    )
    signs = {value > 0 for row in grid for value in row if not math.isnan(value)}
    entries = []
    if len(signs) == 2:
        xs = [left + (right - left) * i / (columns - 1) for i in range(columns)]
        ys = [bottom + (top - bottom) * i / (rows - 1) for i in range(rows)]
        axes.contour(xs, ys, grid, levels=[0.0], colors=[INK], linewidths=1.6)
        (line,) = axes.plot([], [], color=INK, linewidth=1.6)
        entries.append((line, "decision boundary"))
    others = min([point[2] for point in data["points"]], default=0)
    looks = ((True, "o", BLUE, "class 1"), (False, "s", ORANGE, f"class {others if others <= 0 else 0}"))
    for positive, marker, colour, name in looks:
        shown = [point for point in data["points"] if (point[2] > 0) == positive]
        if shown:
            (dots,) = axes.plot(
                [p[0] for p in shown],
                [p[1] for p in shown],
                linestyle="",
                marker=marker,
                color=colour,
                markeredgecolor="white",
                markeredgewidth=0.7,
                markersize=6.5,
            )
            entries.append((dots, name))
    wrong = [point for point in data["points"] if not point[3]]
    if wrong:
        (crosses,) = axes.plot(
            [p[0] for p in wrong],
            [p[1] for p in wrong],
            linestyle="",
            marker="x",
            color=INK,
            markersize=9,
            markeredgewidth=1.6,
        )
        entries.append((crosses, f"on the wrong side: {len(wrong)}"))
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.grid(False)
    if entries:
        legend(axes, entries)
    if not data["points"]:
        nothing(axes, "No points yet")


DRAWERS = {
    "extrapolation": extrapolation,
    "curve": _curve,
    "boundary": _boundary,
    "histogram": plot_png.histogram,
    "heatmap": plot_png.heatmap,
    "scatter": plot_png.scatter,
    "lines": plot_png.lines,
}


def _step_ticks(axes: Any, log: bool) -> None:
    """Whole steps below; plain numbers at the left."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(nbins=8, integer=True, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    dress_ticks(axes.yaxis, log)


def _lonely(values: list[float]) -> str:
    """Where a long series is mostly gaps, a line would show nothing: draw dots."""
    pairs = sum(not math.isnan(a) and not math.isnan(b) for a, b in zip(values, values[1:]))
    return "" if pairs else "o"


def _wrapped(title: str) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(title, 78, max_lines=3, placeholder=" …"))
