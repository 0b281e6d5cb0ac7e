"""Where `zth` opens: what is next, the days so far, live runs, what is still asked, and a line for a thought."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Input, Static

from zerotohero.course.check import next_exercise
from zerotohero.course.load import Course, Exercise
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.notes import place, take_note
from zerotohero.journal.time import by_lesson, spell
from zerotohero.journal.weeks import span, week_of
from zerotohero.problem import Problem
from zerotohero.runs.watch import duration, last_number, seconds_left
from zerotohero.store.attempts import standings
from zerotohero.store.days import recorded_days
from zerotohero.store.goals import goals
from zerotohero.store.points import lasts_of
from zerotohero.store.runs import runs
from zerotohero.store.sittings import sittings
from zerotohero.store.weeks import Week
from zerotohero.tui.actions import ACTIONS, bindings
from zerotohero.tui.screens.exercise import ExerciseScreen
from zerotohero.tui.screens.room import Room

LOOK_SECONDS = 1.0
QUESTIONS = 4
"""How many open questions are shown; the week's screen has them all."""


@dataclass(frozen=True)
class Seen:
    """What Today shows, read at once."""

    week: Week
    following: Exercise | None
    passed: int
    days: dict[date, int]
    live: list[str]
    questions: list[str]
    goals: list[str]
    hours: list[str]


class TodayScreen(Room):
    """What is next, and what is open."""

    ROOM = "today"
    BINDINGS: ClassVar[list[BindingType]] = bindings("today")

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__(workspace, course)
        self.seen: Seen | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with VerticalScroll(id="today", can_focus=True):
            yield Static(id="sections")
        yield Input(placeholder="c: a thought for this week's post; enter keeps it", id="capture")
        yield Static(id="trouble")
        yield Footer()

    def on_mount(self) -> None:
        self.look()
        self.set_interval(LOOK_SECONDS, self._look_again)
        self.query_one("#today").focus()

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self.look()

    def on_resize(self) -> None:
        """Lay everything out anew."""
        self._show()

    def _look_again(self) -> None:
        if self.is_current and self.seen is not None and self.seen.live:
            self.look()

    def look(self) -> None:
        """Read what Today shows, and show it."""
        try:
            self.seen = self._read()
        except Problem as problem:
            self.tell(str(problem))
            return
        self._show()

    def _read(self) -> Seen:
        with self.workspace.opened() as db:
            week = week_of(db, date.today())
            standing = standings(db)
            live = []
            for run in runs(db):
                if run.live:
                    known = lasts_of(db, run.id)
                    left = seconds_left(db, run, known)
                    said = "".join(f"  {last.name} {last_number(last.value)}" for last in known[:2])
                    live.append(f"{run.name}{said}" + (f"  left {duration(left)}" if left is not None else ""))
            return Seen(
                week,
                next_exercise(self.course, standing),
                sum(one.verdict == "passed" for one in standing.values()),
                recorded_days(db, week.first_day, week.last_day),
                live,
                [question.text for question in draft(db, week).questions],
                [goal.text for goal in goals(db) if goal.open],
                [
                    f"{spell(*spent)} on {lesson}"
                    for lesson, spent in by_lesson(sittings(db, week.first_day, week.last_day)).items()
                ],
            )

    def _show(self) -> None:
        seen = self.seen
        if seen is None:
            return
        self.head("zth › Today", f"Week {seen.week.n} · {span(seen.week)}")
        parts: list[Content | tuple[str, str] | str] = []
        parts += self._next(seen)
        parts += [("\nThis week\n", "bold"), *_days(seen.week, seen.days), "\n"]
        parts += [(f"  {plain(', '.join(seen.hours))}\n", "$text-muted")] if seen.hours else []
        if seen.live:
            parts += [("\nTraining\n", "bold")]
            parts += [Content.assemble(("  ● ", "$text-accent"), plain(line), "\n") for line in seen.live]
        if seen.questions:
            parts += [("\nStill asked\n", "bold")]
            parts += [
                Content.assemble(("  ? ", "$text-warning"), plain(one), "\n") for one in seen.questions[:QUESTIONS]
            ]
            more = len(seen.questions) - QUESTIONS
            parts += [(f"    and {more} more: 4 opens the week\n", "$text-muted")] if more > 0 else []
        if seen.goals:
            parts += [("\nGoals\n", "bold"), *(f"  ○ {plain(goal)}\n" for goal in seen.goals)]
        parts += [("\nElsewhere\n", "bold"), "  "]
        for action in ACTIONS:
            if action.id.startswith("go_") and action.id != "go_today":
                parts += [(f"{action.shown} ", "$text-accent"), f"{action.verb.capitalize()}   "]
        self.query_one("#sections", Static).update(Content.assemble(*parts))

    def _next(self, seen: Seen) -> list[Content | tuple[str, str] | str]:
        total = len(self.course.exercises)
        if seen.following is None:
            return [
                ("Next\n", "bold"),
                "  Every exercise has passed. 3 trains what you wrote; 4 opens the week's post.\n",
            ]
        lesson = self.course.lesson_of(seen.following)
        first = "  ⏎ opens it; every save is answered at once.\n" if not seen.days else ""
        return [
            ("Next\n", "bold"),
            ("  " + seen.following.title, "$text-accent"),
            f"  {lesson.title}/{seen.following.short}, {seen.following.minutes} min\n",
            (first or f"  {seen.passed} of {total} exercises have passed\n", "$text-muted"),
        ]

    def action_next_exercise(self) -> None:
        """Open the exercise that is shown as next."""
        following = self.seen.following if self.seen else None
        self.app.switch_mode("course")
        course = self.app.screen
        # A room that is entered for the first time opens what is next by itself.
        if following is not None and isinstance(course, ExerciseScreen) and course.is_mounted:
            course.show_exercise(following)

    def keep(self, ask: bool = True) -> bool:
        """Store a thought that was typed and not sent."""
        capture = self.query_one("#capture", Input)
        return not capture.value.strip() or self._note(capture)

    def action_capture(self) -> None:
        """Go to the line for a thought."""
        self.query_one("#capture", Input).focus()

    @on(Input.Submitted, "#capture")
    def _keep(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self._note(event.input)
        else:
            self.query_one("#today").focus()

    def _note(self, line: Input) -> bool:
        try:
            with self.workspace.opened() as db:
                filed = take_note(db, line.value, {lesson.id: lesson.title for lesson in self.course.lessons})
        except Problem as problem:
            # The words stay in the line until they are stored.
            self.tell(str(problem))
            return False
        line.clear()
        self.tell("")
        self.notify(f"Noted in week {filed.week.n}: {place(filed.note)}. 4 puts it into the post.", markup=False)
        self.look()
        return True

    def key_escape(self) -> None:
        """Leave the line; its words stay."""
        self.query_one("#today").focus()


def _days(week: Week, days: dict[date, int]) -> list[Content | tuple[str, str] | str]:
    """The week's days, each with a mark where something was recorded. A day without one is just a day."""
    parts: list[Content | tuple[str, str] | str] = ["  "]
    for n in range((week.last_day - week.first_day).days + 1):
        day = week.first_day + timedelta(days=n)
        sign = "●" if day in days else "·"
        style = "$text-success" if day in days else "$text-muted"
        parts += [(f"{day:%a} ", "bold" if day == date.today() else "$text-muted"), (sign, style), "   "]
    return parts
