"""A metric's curve in the terminal: raw faint, smoothed bright, the published number as a line."""

import math
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.color import Color
from textual_plot import HiResMode, NumericAxisFormatter, PlotWidget

from zerotohero.runs.curve import Point, smoothed, thinned
from zerotohero.runs.watch import number
from zerotohero.store.runs import Published

BUCKETS = 200
"""Drawing costs by the point: at most two of each bucket are drawn."""
FLAT_DASHES = 60


class LogFormatter(NumericAxisFormatter):
    """Labels ticks of a log10 axis with the values they stand for."""

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """Return `0.01` for -2."""
        return [f"{10**tick:.3g}" for tick in ticks]


class Curve(PlotWidget, inherit_bindings=False):
    """Shows one metric; `show` draws it anew. The arrows move what is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(way, f"pan_{way}", show=False) for way in ("left", "right", "up", "down")
    ]

    def __init__(self) -> None:
        super().__init__(id="curve")

    def on_mount(self) -> None:
        self.margin_left, self.margin_bottom, self.margin_top = 9, 1, 0

    def show(
        self,
        points: Sequence[Point],
        published: Sequence[Published],
        log: bool,
        smooth: bool,
        steps: int | None = None,
    ) -> None:
        """Draw `points` (step, value); `published`: those of this metric; `steps`: how far the axis goes at least."""
        self.clear()
        colours = self.app.theme_variables
        bright, line = colours["text-primary"], colours["text-warning"]
        faint = Color.parse(colours["foreground"]).blend(Color.parse(colours["background"]), 0.5).hex6
        height = math.log10 if log else float
        drawn = thinned([(step, height(value)) for step, value in points if not log or value > 0], BUCKETS)
        last = max([*(step for step, _ in points), (steps or 1) - 1, 1])
        self.set_xlimits(0 if not points else min(0, points[0][0]), last)
        self.set_y_formatter(LogFormatter() if log else NumericAxisFormatter())
        if drawn:
            self.plot([x for x, _ in drawn], [y for _, y in drawn], faint if smooth else bright, HiResMode.BRAILLE)
        if smooth and len(drawn) > 2:
            soft = smoothed(drawn)
            self.plot([x for x, _ in soft], [y for _, y in soft], bright, HiResMode.BRAILLE)
        shown = [one for one in published if not log or one.value > 0]
        at_end = [one for one in shown if one.step is None or one.step >= last // 2]
        if at_end:
            target = at_end[-1]
            dashes = [last * n / FLAT_DASHES for n in range(FLAT_DASHES + 1)]
            self.scatter(dashes, [height(target.value)] * len(dashes), "┄", line)
        marks = [one for one in shown if one.step is not None and one.step <= last]
        if marks:
            self.scatter([one.step or 0 for one in marks], [height(one.value) for one in marks], "◆", line)
        self.border_subtitle = f"┄ published {number(at_end[-1].value)}" if at_end else "◆ published" if marks else ""
