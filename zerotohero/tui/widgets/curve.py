"""A metric's curve in the terminal: raw faint, smoothed bright, the published number as a line.

Drawing costs by the dot, and the screen waits for it: two points a column are drawn, its lowest and its highest.
"""

import bisect
import math
import time
from collections.abc import Sequence
from operator import itemgetter
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.color import Color
from textual_hires_canvas import Canvas
from textual_plot import HiResMode, NumericAxisFormatter, PlotWidget

from zerotohero.runs.curve import Point, smoothed, thinned
from zerotohero.runs.watch import number
from zerotohero.store.runs import Published

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
        self.cost = 0.0
        """Seconds that drawing took the last time."""
        self._shown: tuple[Sequence[Point], Sequence[Published], bool, bool, int | None] | None = None
        self.whole = (0.0, 1.0)
        """The first and the last step of the whole curve."""

    @property
    def window(self) -> tuple[float, float]:
        """The first and the last step that are shown."""
        return self._x_min, self._x_max

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
        """Draw `points` (step, value) in order; `published`: those of this metric; `steps`: how far the axis goes.

        Where one has zoomed in, that part stays, and is drawn as finely as there are points.
        """
        first_time, self._shown = self._shown is None, (points, published, log, smooth, steps)
        last = max(points[-1][0] if points else 1, (steps or 1) - 1, 1)
        whole = float(min(0, points[0][0]) if points else 0), float(last)
        zoomed, self.whole = self.window != self.whole, whole
        if first_time or not zoomed:
            self.set_xlimits(*whole)
        self._plot()

    @on(PlotWidget.ScaleChanged)
    def _look_at(self) -> None:
        self._plot()

    def action_reset_scales(self) -> None:
        """Show the whole curve again."""
        self.set_xlimits(*self.whole)
        super().action_reset_scales()

    def _plot(self) -> None:
        if self._shown is None:
            return
        points, published, log, smooth, _ = self._shown
        self.clear()
        colours = self.app.theme_variables
        bright, line = colours["text-primary"], colours["text-warning"]
        faint = Color.parse(colours["foreground"]).blend(Color.parse(colours["background"]), 0.5).hex6
        height = math.log10 if log else float
        seen = [(step, height(value)) for step, value in self._inside(points) if not log or value > 0]
        drawn = thinned(seen, max(20, self.size.width - self.margin_left - 2))
        self.set_y_formatter(LogFormatter() if log else NumericAxisFormatter())
        if drawn:
            self.plot([x for x, _ in drawn], [y for _, y in drawn], faint if smooth else bright, HiResMode.BRAILLE)
        if smooth and len(drawn) > 2:
            soft = smoothed(drawn)
            self.plot([x for x, _ in soft], [y for _, y in soft], bright, HiResMode.BRAILLE)
        shown, last = [one for one in published if not log or one.value > 0], self.whole[1]
        at_end = [one for one in shown if one.step is None or one.step >= last // 2]
        if at_end:
            target = at_end[-1]
            dashes = [last * n / FLAT_DASHES for n in range(FLAT_DASHES + 1)]
            self.scatter(dashes, [height(target.value)] * len(dashes), "┄", line)
        marks = [one for one in shown if one.step is not None and one.step <= last]
        if marks:
            self.scatter([one.step or 0 for one in marks], [height(one.value) for one in marks], "◆", line)
        self.border_subtitle = f"┄ published {number(at_end[-1].value)}" if at_end else "◆ published" if marks else ""

    def _inside(self, points: Sequence[Point]) -> Sequence[Point]:
        """Return the points of the part that is shown, and one on either side of it."""
        first, last = self.window
        start = bisect.bisect_left(points, first, key=itemgetter(0))
        return points[max(0, start - 1) : bisect.bisect_right(points, last, key=itemgetter(0)) + 1]

    def _render_plot(self) -> None:
        started = time.perf_counter()
        with self.query_one("#plot", Canvas).batch_refresh():
            super()._render_plot()
        self.cost = time.perf_counter() - started
