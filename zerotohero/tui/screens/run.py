"""One run: its curve, live, with the published number as a line; what it said; the time left."""

import json
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Static

from zerotohero.course.load import Course
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.curve import Point
from zerotohero.runs.find import Found
from zerotohero.runs.follow import Follower, Seen
from zerotohero.runs.start import Started
from zerotohero.runs.stop import stop
from zerotohero.runs.watch import duration, last_number, number, reached, whose
from zerotohero.store.runs import RunRecord
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.dialogs import ConfirmScreen, TextScreen
from zerotohero.tui.screens.room import Room
from zerotohero.tui.widgets.curve import Curve

LOOK_SECONDS = 0.2
"""A run writes what it logs each quarter of a second, so it is seen here within half a second."""
LOOK_SECONDS_ENDED = 2.0
"""It may be gone on with from a checkpoint."""
DRAWING_SHARE = 8
"""A live curve is drawn anew after so many times as long as drawing it took: the run needs the processor more."""
MOST_METRICS = 100
MOST_SAMPLES = 40
SIGNS = {"running": "●", "finished": "✓", "stopped": "○", "failed": "✗", "crashed": "✗"}
WORDS = {"running": "live"}
STYLES = {
    "running": "$text-accent",
    "finished": "$text-success",
    "stopped": "$text-warning",
    "failed": "$text-error",
    "crashed": "$text-error",
}


class RunScreen(Room):
    """Follows one run for as long as it is shown."""

    ROOM = "run"
    BINDINGS: ClassVar[list[BindingType]] = bindings("run")

    def __init__(
        self, workspace: Workspace, course: Course, database: Path, run: str, started: Started | None = None
    ) -> None:
        super().__init__(workspace, course)
        self.database, self.run_id, self.started = database, run, started
        self.seen: Seen | None = None
        self.metric: str | None = None
        self.log_axis: bool | None = None
        """None: log where the values span more than two decades."""
        self.drawn_log = self.smooth = False
        self._drawn: tuple[object, float] = None, 0.0
        """The points that are drawn, and since when."""
        self._told: object = None
        self._left = threading.Event()

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Horizontal(id="panes"):
            yield Curve()
            with VerticalScroll(id="facts", can_focus=True):
                yield Static(id="numbers")
        yield Static(id="trouble")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#facts").border_title = "Numbers and samples"
        self.query_one(Curve).focus()
        self._follow()

    def on_unmount(self) -> None:
        self._left.set()

    def on_screen_resume(self) -> None:
        """Draw anew: the theme or the size may have changed."""
        self.call_after_refresh(self._draw)

    @work(thread=True, exclusive=True, group="follow")
    def _follow(self) -> None:
        """Read the run for as long as it is shown. The screen itself never reads: it would stop meanwhile."""
        follower, unread = Follower(self.database, self.run_id), False
        while not self._left.is_set():
            if self.is_current or follower.seen is None:
                try:
                    for renewed in follower.look():
                        if self._left.is_set():
                            return
                        if renewed:
                            self.app.call_from_thread(self._show, follower.seen)
                    if unread:
                        self.app.call_from_thread(self.tell, "")
                    unread = False
                except Problem as problem:
                    unread = True
                    self.app.call_from_thread(self.tell, str(problem))
            ended = follower.seen is not None and not follower.seen.run.live
            self._left.wait(LOOK_SECONDS_ENDED if ended else LOOK_SECONDS)

    def _show(self, seen: Seen | None) -> None:
        """Show how the run stands now."""
        if not self.is_mounted:
            return
        if seen is None:
            self._absent()
            return
        self.seen = seen
        if self.metric is None and seen.metrics:
            self.metric = seen.metrics[0].name
        self._head(seen)
        told = facts(seen)
        if told != self._told:
            self._told = told
            self.query_one("#numbers", Static).update(told)
        curve, (points, since) = self.query_one(Curve), self._drawn
        due = not seen.run.live or time.monotonic() - since >= curve.cost * DRAWING_SHARE
        if due and points is not self._points:
            self._draw()

    @property
    def _points(self) -> list[Point] | None:
        """The points of the metric that is shown."""
        metrics = self.seen.metrics if self.seen else []
        return next((one.points for one in metrics if one.name == self.metric), None)

    def _absent(self) -> None:
        """Its process is still starting, or has ended before it could record anything."""
        title, printed = "This run is not in the database any more.", ""
        if self.started is not None:
            ended = self.started.process.poll() is not None
            title = f"{self.started.job.name} ended before it began." if ended else f"{self.started.job.name} starts …"
            printed = self.started.printed() if ended else ""
        self.query_one("#title", Static).update(Content(plain(title)))
        if printed:
            self.query_one("#numbers", Static).update(Content(plain(printed)))

    def _head(self, seen: Seen) -> None:
        run, left = seen.run, seen.seconds_left
        at = reached(seen.metrics)
        steps = "" if at is None else f"  step {at}{f'/{run.steps}' if run.steps else ''}"
        numbers = "".join(f"  {metric.name} {last_number(metric.last)}" for metric in seen.metrics[:3])
        took = f"  left {duration(left)}" if left is not None else f"  {duration(run.seconds())}"
        word = (f"{SIGNS[run.status]} {WORDS.get(run.status, run.status)}", STYLES[run.status])
        self.query_one("#title", Static).update(
            Content.assemble(f"run {run.number} {plain(run.name)}  ", word, plain(steps + numbers + took))
        )

    def _draw(self) -> None:
        seen, shown, curve = self.seen, self._points, self.query_one(Curve)
        if seen is None or shown is None:
            curve.border_title = "no numbers yet"
            return
        low, high = _ends(value for _, value in shown)
        wanted = high > 100 * low if self.log_axis is None else self.log_axis
        log = wanted and low > 0
        others = [one for one in seen.run.published if one.metric == self.metric]
        state = [*(["· smoothed"] if self.smooth else []), *(["· log"] if log else [])]
        curve.border_title = Content(" ".join([plain(self.metric or ""), *state]))
        self.drawn_log, self._drawn = log, (shown, time.monotonic())
        curve.show(shown, others, log, self.smooth, seen.run.steps)

    def action_log(self) -> None:
        """Show the values on a log axis, or back."""
        self.log_axis = not self.drawn_log
        if self.log_axis and any(value <= 0 for _, value in self._points or []):
            self.notify("A log axis shows no value of 0 or below; this metric has some.", markup=False)
        self._draw()

    def action_smooth(self) -> None:
        """Show the trend over the raw values, or the raw values alone."""
        self.smooth = not self.smooth
        self._draw()

    def action_metric(self) -> None:
        """Show the next metric."""
        names = [metric.name for metric in self.seen.metrics] if self.seen else []
        if self.metric in names:
            self.metric = names[(names.index(self.metric) + 1) % len(names)]
        self._draw()

    def action_zoom(self, way: str) -> None:
        """Look at fewer steps, at more, or at all; what is seen of the curve always takes the whole height."""
        curve = self.query_one(Curve)
        {"in": curve.action_zoom_x_in, "out": curve.action_zoom_x_out, "whole": curve.action_reset_scales}[way]()

    def action_figure(self) -> None:
        """Show the run's last picture as text."""
        from zerotohero.figures import as_text

        drawable = [figure for figure in (self.seen.figures if self.seen else []) if figure.kind != "png"]
        if not drawable:
            self.notify("This run has kept no picture yet that can be shown here.", markup=False)
            return
        latest = max(drawable, key=lambda figure: figure.step)
        size = self.app.size
        text = as_text(latest.kind, json.loads(latest.data), min(90, size.width - 12), size.height - 10)
        self.app.push_screen(TextScreen(f"{latest.name} at step {latest.step}", Content(f"{text}\n\n{latest.alt}")))

    def action_back(self) -> None:
        """Go back to the list."""
        self.app.pop_screen()

    def action_stop(self) -> None:
        """Stop the run, if that is wanted."""
        run = self.seen.run if self.seen else None
        if run is None or not run.live:
            self.notify("This run has ended.", markup=False)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._stop(run)

        self.app.push_screen(ConfirmScreen("Stop this run? What it has logged stays.", f"run {run.number}"), answered)

    @work(thread=True)
    def _stop(self, run: RunRecord) -> None:
        def tell(sentence: str) -> None:
            self.app.call_from_thread(self.notify, sentence, markup=False)

        before = "" if self.database == self.workspace.db_path else "out"
        try:
            stop(Found(run, self.database, f"{before}{run.number}"), tell)
        except Problem as problem:
            tell(str(problem))


def _ends(values: Iterable[float]) -> tuple[float, float]:
    finite = list(values)
    return min(finite, default=1.0), max(finite, default=1.0)


def facts(seen: Seen) -> Content:
    """Return a run in words: whose code, its numbers beside the published, config, samples (the latest first)."""
    run, known, pairs, pictures = seen.run, seen.metrics, seen.beside, seen.figures
    parts: list[Content | tuple[str, str] | str] = []
    if run.status == "failed" and run.error:
        parts += [(plain(run.error.strip().split("\n")[-1]) + "\n", "$text-error"), plain(run.error.strip()), "\n\n"]
    if run.status == "crashed":
        parts += [("Its process ended without a word.\n", "$text-error"), "What it logged until then is here.\n\n"]
    if run.nan is not None:
        parts += [(f"{plain(run.nan[0])} was NaN first at step {run.nan[1]}\n\n", "$text-error")]
    if run.engine:
        parts += [f"Trained {whose(run.engine)} {plain(run.lesson or '')}\n\n"]
    for metric in known[:MOST_METRICS]:
        parts += [(plain(metric.name), "bold"), f"  last {last_number(metric.last)}"]
        parts += [f"  lowest {number(metric.low)}  highest {number(metric.high)}\n"]
    if len(known) > MOST_METRICS:
        parts += [(f"{len(known) - MOST_METRICS} more: zth runs show {run.number} --json\n", "$text-muted")]
    shown = [pair for pair in pairs if pair.ours is not None]
    if shown:
        parts += [("\nBeside the published\n", "bold")]
    for pair in shown:
        one = pair.published
        step = f" at step {one.step}" if one.step is not None else ""
        sign = {True: ("✓ ", "$text-success"), False: ("≠ ", "$text-warning")}.get(bool(pair.agrees), ("", ""))
        sign = sign if pair.agrees is not None else ("  ", "")
        parts += [sign, f"{plain(one.metric)}{step}: {pair.ours:.7g}, published {one.value:.7g}\n"]
    if run.config:
        parts += [("\nConfig\n", "bold")]
        parts += [f"  {plain(name)} = {plain(str(value))}\n" for name, value in run.config.items()]
    for picture in {one.name: one for one in pictures}.values():
        parts += [
            ("\nPicture ", "bold"),
            plain(f"{picture.name}: {picture.alt}\n"),
            ("f shows it here\n", "$text-muted"),
        ]
    for sample in seen.samples[: -MOST_SAMPLES - 1 : -1]:
        parts += [(f"\nstep {sample.step}\n", "bold"), plain(sample.text), "\n"]
    if len(seen.samples) > MOST_SAMPLES:
        earlier = f"\n{len(seen.samples) - MOST_SAMPLES} earlier: zth runs show {run.number}\n"
        parts += [(earlier, "$text-muted")]
    return Content.assemble(*parts)
