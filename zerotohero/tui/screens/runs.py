"""All runs, the latest first; from here one is opened, started or stopped."""

import shlex
import threading
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from zerotohero.course.load import Course, Experiment
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.compact import compact
from zerotohero.runs.config import read_config
from zerotohero.runs.find import Found, databases, last_points
from zerotohero.runs.start import Started, prepare, start
from zerotohero.runs.watch import duration, last_number
from zerotohero.store.points import Last
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.room import Room
from zerotohero.tui.screens.run import SIGNS, STYLES, RunScreen

LOOK_SECONDS = 1.0
PORTION = 100


class RunsScreen(Room):
    """The runs as a list."""

    ROOM = "runs"
    BINDINGS: ClassVar[list[BindingType]] = bindings("runs")

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__(workspace, course)
        self.found: list[Found] = []
        self._lines: dict[str, tuple[object, Option]] = {}
        """What each line was made of, and the line."""
        self._left, self._wanted = threading.Event(), threading.Event()

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield OptionList(id="runs")
        yield Static("No runs yet. Press t to train.", id="empty")
        yield Static(id="trouble")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#runs").focus()
        self.query_one("#empty").display = False
        self._read()
        self._compact()

    def on_unmount(self) -> None:
        self._left.set()
        self._wanted.set()

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self._wanted.set()

    @work(thread=True, exclusive=True, group="compact")
    def _compact(self) -> None:
        try:
            for path in databases(self.workspace):
                compact(path)
        except Problem as problem:
            self.app.call_from_thread(self.tell, str(problem))

    @work(thread=True, exclusive=True, group="read")
    def _read(self) -> None:
        """Read the runs for as long as they are shown; the screen itself never reads."""
        unread = False
        while not self._left.is_set():
            if self.is_current or not self._lines:
                try:
                    found, last = last_points(self.workspace)
                except Problem as problem:
                    unread = True
                    self.app.call_from_thread(self.tell, str(problem))
                else:
                    if unread:
                        unread = False
                        self.app.call_from_thread(self.tell, "")
                    self.app.call_from_thread(self._show, found, last)
            self._wanted.wait(LOOK_SECONDS)
            self._wanted.clear()

    def _show(self, found: list[Found], last: dict[str, list[Last]]) -> None:
        """Show the runs, with the cursor where it was; a line that is as it was is left."""
        if not self.is_mounted:
            return
        self.found = found
        live = sum(one.run.live for one in found)
        self.head("zth › Runs", f"● {live} live  {len(found)} in all")
        before, self._lines = self._lines, {}
        for one in found:
            of = (one, last.get(one.run.id), duration(one.run.seconds()))
            known = before.get(one.run.id)
            line = known if known and known[0] == of else (of, self._option(one, last.get(one.run.id, [])))
            self._lines[one.run.id] = line
        runs = self.query_one("#runs", OptionList)
        if list(before) == list(self._lines):
            for place, (run, line) in enumerate(self._lines.items()):
                if line is not before[run] and place < runs.option_count:
                    runs.replace_option_prompt_at_index(place, line[1].prompt)
        else:
            at = runs.highlighted
            chosen = list(before)[at] if at is not None and at < len(before) else None
            runs.clear_options()
            place = list(self._lines).index(chosen) if chosen in self._lines else 0
            self._fill(place + PORTION)
            runs.highlighted = place if found else None
        runs.display = bool(found)
        self.query_one("#empty").display = not found
        self.refresh_bindings()

    def _fill(self, least: int = 0) -> None:
        """Add the lines that are not in the list yet, a portion at a time: the screen draws in between."""
        runs, lines = self.query_one("#runs", OptionList), list(self._lines.values())
        there = runs.option_count
        runs.add_options([option for _, option in lines[there : max(least, there + PORTION)]])
        if runs.option_count < len(lines):
            self.call_after_refresh(self._fill)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Where there is no run, none is offered to be opened."""
        return action != "open" or bool(self.found)

    def _option(self, one: Found, last: list[Last]) -> Option:
        run = one.run
        numbers = "  ".join(f"{point.name} {last_number(point.value)}" for point in last)
        line = Content.assemble(
            f"{one.handle:>5} ",
            (f"{SIGNS[run.status]} {run.status:<8} ", STYLES[run.status]),
            (f"{plain(run.name):<14} ", "bold"),
            f"{run.day:%d %b}  {duration(run.seconds()):>6}  {plain(numbers)}",
        )
        return Option(line, id=run.id)

    @on(OptionList.OptionSelected, "#runs")
    def _open(self, event: OptionList.OptionSelected) -> None:
        found = next((one for one in self.found if one.run.id == event.option_id), None)
        if found is not None:
            self.app.push_screen(RunScreen(self.workspace, self.course, found.database, found.run.id))

    def action_open(self) -> None:
        """Show the run under the cursor."""
        self.query_one("#runs", OptionList).action_select()

    def action_train(self) -> None:
        """Choose an experiment, start it, and follow it."""

        def chosen(choice: tuple[str, list[str]] | None) -> None:
            if choice is not None:
                self._train(*choice)

        self.app.push_screen(TrainScreen(self.course), chosen)

    @work(thread=True)
    def _train(self, name: str, settings: list[str]) -> None:
        try:
            started = start(self.workspace, prepare(self.workspace, self.course, name, settings))
        except Problem as problem:
            self.app.call_from_thread(self.tell, str(problem))
            return
        self.app.call_from_thread(self._follow, started)

    def _follow(self, started: Started) -> None:
        self.notify(started.job.says, markup=False)
        self.app.push_screen(
            RunScreen(self.workspace, self.course, self.workspace.db_path, started.job.run or "", started)
        )


class TrainScreen(ModalScreen[tuple[str, list[str]] | None]):
    """Chooses an experiment and what to set of its config."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = "Train"
            box.border_subtitle = "enter starts · tab config · esc leave"
            yield OptionList(*[self._option(one) for one in self.course.experiments], id="experiments")
            yield Input(id="settings")
            yield Static(id="about")

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def _option(self, experiment: Experiment) -> Option:
        return Option(Content.assemble((f"{experiment.short:<14}", "bold"), experiment.title), id=experiment.id)

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        experiment = self.course.experiment(str(event.option_id))
        fields = read_config(experiment.script.read_text(encoding="utf-8"))
        self.query_one(Input).placeholder = " ".join(f"{field.name}={field.default}" for field in fields)
        self.query_one("#about", Static).update(Content(experiment.about))

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _start(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is None:
            return
        try:
            settings = shlex.split(self.query_one(Input).value)
        except ValueError:
            settings = self.query_one(Input).value.split()
        self.dismiss((self.course.experiments[at].id, settings))

    def action_leave(self) -> None:
        """Start nothing."""
        self.dismiss(None)
