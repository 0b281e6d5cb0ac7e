"""One run: its curve, live, with the published number as a line; what it said; the time left."""

import json
import math
import sqlite3
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Static

from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.curve import Point, whole_curve
from zerotohero.runs.find import opened
from zerotohero.runs.start import Started
from zerotohero.runs.stop import stop
from zerotohero.runs.watch import Beside, beside, duration, number, seconds_left, whose
from zerotohero.store.connect import one_moment
from zerotohero.store.points import Metric, lasts_of, points, summary
from zerotohero.store.runs import RunFigure, RunRecord, Sample, figures, run_with_id, samples
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.dialogs import ConfirmScreen, TextScreen
from zerotohero.tui.screens.room import Room
from zerotohero.tui.verdict import plain
from zerotohero.tui.widgets.curve import Curve

LOOK_SECONDS = 0.5
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
        self.run_record: RunRecord | None = None
        self.metric: str | None = None
        self.log_axis: bool | None = None
        """None: log where the values span more than two decades."""
        self.drawn_log = self.smooth = False
        self.known: list[Metric] = []
        self._points: dict[str, list[Point]] = {}
        self._figures: list[RunFigure] = []

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
        self.look()
        self.set_interval(LOOK_SECONDS, self._look_again)
        self.query_one(Curve).focus()

    def on_screen_resume(self) -> None:
        """Draw anew: the theme or the size may have changed."""
        self.call_after_refresh(self._draw)

    def _look_again(self) -> None:
        if self.is_current and (self.run_record is None or self.run_record.live):
            self.look()

    def look(self) -> None:
        """Read what is new and show it."""
        try:
            with opened(self.database) as db, one_moment(db):
                run = run_with_id(db, self.run_id)
                if run is None:
                    self._absent()
                    return
                self.run_record, self.known = run, self._metrics(db, run.id)
                said, pairs, left = samples(db, run.id), beside(db, run), seconds_left(db, run, self.known)
                self._figures = figures(db, run.id)
        except Problem as problem:
            self.tell(str(problem))
            return
        if self.metric is None and self.known:
            self.metric = self.known[0].name
        self._head(run, left)
        self.query_one("#numbers", Static).update(facts(run, self.known, pairs, said, self._figures))
        self._draw()

    def _metrics(self, db: sqlite3.Connection, run: str) -> list[Metric]:
        """Read what is new of each metric: its curve in few points, no spike lost, and its lowest and highest."""
        found = []
        for last in lasts_of(db, run):
            before = next((one for one in self.known if one.name == last.name and one.step <= last.step), None)
            if before is None:
                self._points[last.name] = whole_curve(db, run, last.name)
                count, low, high = summary(db, run, last.name)
            else:
                self._points[last.name] += points(db, run, last.name, before.step)
                count, low, high = summary(db, run, last.name, before.step)
                count += before.count
                low = min((one for one in (low, before.low) if one is not None), default=None)
                high = max((one for one in (high, before.high) if one is not None), default=None)
            found.append(Metric(last.name, last.value, low, high, last.step, count))
        return found

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

    def _head(self, run: RunRecord, left: float | None) -> None:
        reached = max((metric.step for metric in self.known), default=None)
        steps = "" if reached is None else f"  step {reached}{f'/{run.steps}' if run.steps else ''}"
        numbers = "".join(f"  {metric.name} {number(metric.last)}" for metric in self.known[:3])
        time = f"  left {duration(left)}" if left is not None else f"  {duration(run.seconds())}"
        word = (f"{SIGNS[run.status]} {WORDS.get(run.status, run.status)}", STYLES[run.status])
        self.query_one("#title", Static).update(
            Content.assemble(f"run {run.number} {plain(run.name)}  ", word, plain(steps + numbers + time))
        )

    def _draw(self) -> None:
        run, curve = self.run_record, self.query_one(Curve)
        if run is None or self.metric is None:
            curve.border_title = "no numbers yet"
            return
        shown = self._points[self.metric]
        finite = [value for _, value in shown if math.isfinite(value)]
        positive = bool(finite) and min(finite) > 0
        wanted = max(finite, default=1) > 100 * min(finite, default=1) if self.log_axis is None else self.log_axis
        log = wanted and positive
        others = [one for one in run.published if one.metric == self.metric]
        state = [*(["· smoothed"] if self.smooth else []), *(["· log"] if log else [])]
        curve.border_title = Content(" ".join([plain(self.metric), *state]))
        self.drawn_log = log
        curve.show(shown, others, log, self.smooth, run.steps)

    def action_log(self) -> None:
        """Show the values on a log axis, or back."""
        self.log_axis = not self.drawn_log
        if self.log_axis and any(value <= 0 for _, value in self._points.get(self.metric or "", [])):
            self.notify("A log axis shows no value of 0 or below; this metric has some.", markup=False)
        self._draw()

    def action_smooth(self) -> None:
        """Show the trend over the raw values, or the raw values alone."""
        self.smooth = not self.smooth
        self._draw()

    def action_metric(self) -> None:
        """Show the next metric."""
        names = [metric.name for metric in self.known]
        if self.metric in names:
            self.metric = names[(names.index(self.metric) + 1) % len(names)]
        self._draw()

    def action_zoom(self, way: str) -> None:
        """Zoom in, out, or back to the whole curve."""
        curve = self.query_one(Curve)
        {"in": curve.action_zoom_in, "out": curve.action_zoom_out, "whole": curve.action_reset_scales}[way]()

    def action_figure(self) -> None:
        """Show the run's last picture as text."""
        from zerotohero.figures import as_text

        drawable = [figure for figure in self._figures if figure.kind != "png"]
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
        run = self.run_record
        if run is None or not run.live:
            self.notify("This run has ended.", markup=False)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._stop(run)

        self.app.push_screen(ConfirmScreen("Stop this run? What it has logged stays.", f"run {run.number}"), answered)

    @work(thread=True)
    def _stop(self, run: RunRecord) -> None:
        try:
            stop(run)
        except Problem as problem:
            self.app.call_from_thread(self.notify, str(problem), markup=False)
        self.app.call_from_thread(self.look)


def facts(
    run: RunRecord, known: list[Metric], pairs: list[Beside], said: list[Sample], pictures: list[RunFigure]
) -> Content:
    """Return a run in words: whose code, its numbers beside the published, config, samples (the latest first)."""
    parts: list[Content | tuple[str, str] | str] = []
    if run.status == "failed" and run.error:
        parts += [(plain(run.error.strip().split("\n")[-1]) + "\n", "$text-error"), plain(run.error.strip()), "\n\n"]
    if run.status == "crashed":
        parts += [("Its process ended without a word.\n", "$text-error"), "What it logged until then is here.\n\n"]
    if run.engine:
        parts += [f"Trained {whose(run.engine)} {plain(run.lesson or '')}\n\n"]
    for metric in known:
        parts += [(plain(metric.name), "bold"), f"  last {number(metric.last)}"]
        parts += [f"  lowest {number(metric.low)}  highest {number(metric.high)}\n"]
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
    for sample in reversed(said):
        parts += [(f"\nstep {sample.step}\n", "bold"), plain(sample.text), "\n"]
    return Content.assemble(*parts)
