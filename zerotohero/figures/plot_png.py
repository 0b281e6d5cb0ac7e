"""Histograms, heat maps, scatters and lines, drawn onto axes of matplotlib."""

from __future__ import annotations

import math
from typing import Any

from zerotohero.figures.look import FAINT, FONT, INK, LINES, drawable, dress_ticks, legend, nothing, on_one_line


def histogram(axes: Any, data: dict[str, Any]) -> None:
    """One line for each series, and its area faintly; on the left the share of its numbers in a bucket."""
    entries = []
    for number, one in enumerate(data["series"]):
        count = len(one["shares"])
        width = (data["high"] - data["low"]) / count
        middles = [data["low"] + width * (i + 0.5) for i in range(count)]
        shares = [100 * share for share in one["shares"]]
        (line,) = axes.plot(middles, shares, **_style(number), linewidth=1.8)
        axes.fill_between(middles, shares, color=LINES[number % len(LINES)], alpha=0.08, linewidth=0)
        entries.append((line, f"{one['name']}: ±{one['std']:.2g}" if one["std"] is not None else one["name"]))
    if not entries:
        nothing(axes, "No numbers yet")
        return
    axes.set_xlim(data["low"], data["high"])
    axes.set_ylim(bottom=0)
    dress_ticks(axes.xaxis)
    dress_ticks(axes.yaxis)
    _labels(axes, data["xlabel"], "% of the numbers")
    legend(axes, entries)


def heatmap(axes: Any, data: dict[str, Any]) -> None:
    """Cells from white (low) to dark (high); where 0 lies between, white is 0 and the colours are two."""
    from matplotlib.colors import LinearSegmentedColormap

    grid = [[math.nan if value is None else value for value in row] for row in data["grid"]]
    if not grid:
        nothing(axes, "No numbers yet")
        return
    low, high = data["low"], data["high"]
    if low < 0 < high:
        high = max(-low, high)
        low = -high
        colours = ["#D55E00", "#FFFFFF", "#0072B2"]
    else:
        colours = ["#FFFFFF", "#8FC1E3", "#0072B2", "#00263D"]
    shades = LinearSegmentedColormap.from_list("shades", colours).with_extremes(bad="#DDDDDD")
    rows, columns = data["shape"]
    named = len(data["xnames"]) == columns and len(data["ynames"]) == rows
    extent = (-0.5, columns - 0.5, rows - 0.5, -0.5)
    picture = axes.imshow(
        grid, cmap=shades, vmin=low, vmax=high if high > low else low + 1, aspect="auto", extent=extent,
        interpolation="nearest",
    )  # fmt: skip
    axes.grid(False)
    for side in axes.spines.values():
        side.set_visible(True)
        side.set_color(FAINT)
    if named:
        axes.set_xticks(range(columns), [on_one_line(name, 12) for name in data["xnames"]])
        axes.set_yticks(range(rows), [on_one_line(name, 24) for name in data["ynames"]])
        axes.tick_params(labelsize=8 if max(rows, columns) <= 30 else 6)
    else:
        from matplotlib.ticker import MaxNLocator

        axes.xaxis.set_major_locator(MaxNLocator(nbins=8, integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        if len(data["ynames"]) == rows:
            axes.set_yticks(range(rows), [on_one_line(name, 24) for name in data["ynames"]])
    _labels(axes, data["xlabel"], data["ylabel"])
    if data["high"] > data["low"]:
        bar = axes.figure.colorbar(picture, ax=axes, fraction=0.045, pad=0.02)
        bar.outline.set_visible(False)
        if all(value in (0, 1, None) for row in data["grid"] for value in row):
            bar.set_ticks([0, 1], labels=["0", "1"])
        bar.ax.tick_params(colors=INK, labelsize=8, labelfontfamily=FONT)
        if data["value"]:
            bar.set_label(on_one_line(data["value"], 60), fontsize=9, color=INK, family=FONT)


def scatter(axes: Any, data: dict[str, Any]) -> None:
    """Points, or names in their place; a colour and a mark for each group."""
    points = [(i, x, y) for i, (x, y) in enumerate(data["points"]) if x is not None and y is not None]
    if not points:
        nothing(axes, "No points yet")
        return
    entries = []
    for number, group in enumerate(dict.fromkeys(data["groups"]) or [""]):
        mine = [point for point in points if not data["groups"] or data["groups"][point[0]] == group]
        colour = LINES[number % len(LINES)]
        (dots,) = axes.plot(
            [x for _, x, _ in mine],
            [y for _, _, y in mine],
            linestyle="",
            marker="os^Dv"[number % 5],
            color=colour,
            alpha=0.25 if data["names"] else 0.75,
            markeredgewidth=0,
            markersize=13 if data["names"] else 6,
        )
        if group:
            entries.append((dots, group))
        for i, x, y in mine if data["names"] else []:
            axes.text(
                x, y, on_one_line(data["names"][i], 20), ha="center", va="center", color=INK, fontsize=10, family=FONT,
                parse_math=False, clip_on=True,
            )  # fmt: skip
    axes.margins(0.08)
    dress_ticks(axes.xaxis)
    dress_ticks(axes.yaxis)
    _labels(axes, data["xlabel"], data["ylabel"])
    if entries:
        legend(axes, entries)


def lines(axes: Any, data: dict[str, Any]) -> None:
    """A line for each series, the rules dashed across."""
    entries = []
    for number, one in enumerate(data["series"]):
        xs = [x for x, _ in one["points"]]
        ys = [drawable(y, data["log_y"]) for _, y in one["points"]]
        weight = {"linewidth": 0.7, "alpha": 0.45} if one.get("faint") else {"linewidth": 1.8}
        (line,) = axes.plot(xs, ys, **_style(number), **weight, marker="o" if len(xs) <= 30 else "", markersize=3.5)
        entries.append((line, one["name"]))
    if all(y is None for one in data["series"] for _, y in one["points"]):
        nothing(axes, "No numbers yet")
        return
    for rule in data["rules"]:
        level = axes.axhline(
            drawable(rule["value"], data["log_y"]), color=INK, linestyle=(0, (5, 3)), linewidth=1.4, zorder=1.5
        )
        entries.append((level, f"{rule['name']} {rule['value']:.4g}"))
    for axis, log, set_scale in (
        (axes.xaxis, data["log_x"], axes.set_xscale),
        (axes.yaxis, data["log_y"], axes.set_yscale),
    ):
        if log:
            set_scale("log")
        dress_ticks(axis, log)
    _labels(axes, data["xlabel"], data["ylabel"] or (data["series"][0]["name"] if len(data["series"]) == 1 else ""))
    if len(entries) > 1:
        legend(axes, entries)


def _style(number: int) -> dict[str, Any]:
    dashes = ("-", "--", "-.")[number // len(LINES) % 3]
    return {"color": LINES[number % len(LINES)], "linestyle": dashes, "solid_capstyle": "round"}


def _labels(axes: Any, x: str, y: str) -> None:
    axes.set_xlabel(on_one_line(x, 80), fontsize=10, color=INK, family=FONT, parse_math=False)
    axes.set_ylabel(on_one_line(y, 60), fontsize=10, color=INK, family=FONT, parse_math=False)
