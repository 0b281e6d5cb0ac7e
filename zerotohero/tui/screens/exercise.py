"""The one good screen: the course at the left, the exercise's text, and the verdict at every save."""

import subprocess
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Markdown, Static

from zerotohero.course.change import Changed, apply_solution, line_of, reset, solution, undo
from zerotohero.course.check import next_exercise
from zerotohero.course.editor import editor_command
from zerotohero.course.load import Course, Exercise
from zerotohero.course.text import hints, statement
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace, file_of, read_source
from zerotohero.grading.task import Result
from zerotohero.problem import Problem
from zerotohero.store.attempts import Standing, standings
from zerotohero.store.connect import transaction
from zerotohero.store.hints import hints_seen, record_hint
from zerotohero.store.snapshots import keep_snapshot
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.dialogs import ConfirmScreen, TextScreen
from zerotohero.tui.screens.note import NoteScreen
from zerotohero.tui.screens.room import Room
from zerotohero.tui.verdict import details, headline
from zerotohero.tui.widgets.code import CodeEditor
from zerotohero.tui.widgets.course_list import CourseList
from zerotohero.tui.worker import Checking, CheckThread, Judged, Saved, Standings, Trouble, WatchThread


class ExerciseScreen(Room):
    """One exercise at a time."""

    ROOM = "course"
    BINDINGS: ClassVar[list[BindingType]] = bindings("course")

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__(workspace, course)
        self.standings: dict[str, Standing] = {}
        self.passed_at_start: set[str] = set()
        self.exercise: Exercise = course.exercises[0]
        self.result: Result | None = None
        self.final = self.asking = False
        self.checks = CheckThread(workspace, course, self.post_message)
        self.watcher = WatchThread(workspace.root / "lessons", self.post_message)

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Horizontal(id="panes"):
            yield CourseList(self.course)
            with VerticalScroll(id="task", can_focus=True):
                yield Markdown()
            yield CodeEditor()
            with VerticalScroll(id="verdict", can_focus=True):
                yield Static(id="headline")
                yield Static(id="details")
        yield Static(id="trouble")
        yield Footer()

    async def on_mount(self) -> None:
        self.query_one("#verdict").border_title = "Verdict"
        try:
            db = self.workspace.open()
            self.standings = standings(db)
            db.close()
        except Problem as problem:
            self.tell(str(problem))
        self.passed_at_start = {name for name, standing in self.standings.items() if standing.passed_before}
        self.checks.start()
        self.watcher.start()
        await self.open_exercise(next_exercise(self.course, self.standings) or self.course.exercises[-1])
        self.query_one("#verdict").focus()

    def on_screen_suspend(self) -> None:
        """Whoever leaves keeps what was written; what another program saved meanwhile is asked about on return."""
        code = self.query_one(CodeEditor)
        try:
            if code.unsaved and code.changed_elsewhere() is None:
                code.write()
        except Problem as problem:
            self.tell(f"{problem} What you wrote is still here.")

    def keep(self, ask: bool = True) -> bool:
        """Save what was written in the editor inside."""
        return self._save(leave=False, ask=ask)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show `exercise`, unless it is shown already."""
        if exercise.id != self.exercise.id:
            self.call_later(self.open_exercise, exercise)

    def on_unmount(self) -> None:
        self.watcher.stop()
        self.checks.stop()

    async def open_exercise(self, exercise: Exercise) -> None:
        """Show `exercise` and check it as it lies there; what was written in the last one is saved first."""
        if not self._save(leave=True):
            return
        self.exercise, self.result = exercise, None
        lesson = self.course.lesson_of(exercise)
        task = self.query_one("#task")
        task.border_title = f"{exercise.title} · {exercise.minutes} min"
        task.border_subtitle = f"{lesson.modules[exercise.module]} · {', '.join(exercise.targets)}"
        await self._show_text()
        task.scroll_home(animate=False)
        self.query_one("#headline", Static).update(Content("Checking…"))
        self.query_one("#details", Static).update(Content(""))
        self._show_course()
        self.checks.want(exercise)

    @on(Checking)
    def _checking(self, message: Checking) -> None:
        if message.exercise == self.exercise.id and self.result is None:
            self.query_one("#headline", Static).update(Content("Checking…"))

    @on(Judged)
    def _judged(self, message: Judged) -> None:
        if message.result.exercise == self.exercise.id:
            self.tell("")
            self.result, self.final = message.result, message.final
            self._show_result()

    def _show_result(self) -> None:
        result = self.result
        if result is None:
            return
        before = self.exercise.id in self.passed_at_start
        self.query_one("#headline", Static).update(headline(result, before))
        shown = details(result, self.final, self.query_one("#verdict").scrollable_content_region.width)
        if result.verdict == "passed":
            shown = Content.assemble(self._what_next(), "\n\n", shown)
        elif result.verdict == "not_started":
            shown = Content.assemble(
                shown, "i writes it here, e in your editor; h gives a hint. Every save is checked."
            )
        if result.output.strip() or result.traceback:
            shown = Content.assemble(shown, ("\no shows what your code printed.", "$text-muted"))
        self.query_one("#details", Static).update(shown)
        self.query_one("#verdict").border_subtitle = self._saved_at()

    @on(Standings)
    def _standings(self, message: Standings) -> None:
        self.standings = message.standings
        self._show_course()
        if self.result is not None and self.result.verdict == "passed":
            self._show_result()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        path = file_of(self.workspace, self.course, self.exercise).resolve()
        if any(saved.resolve() == path for saved in message.paths):
            self.checks.want(self.exercise)
            self._follow_file()

    def _follow_file(self) -> None:
        """Show in the editor what another program saved, where nothing was written here."""
        code = self.query_one(CodeEditor)
        try:
            there = code.changed_elsewhere()
        except Problem:
            return
        if there is not None and not code.unsaved:
            code.take(there)

    @on(Trouble)
    def _trouble(self, message: Trouble) -> None:
        self.tell(message.sentence)

    @on(CourseList.OptionSelected)
    async def _chosen(self, event: CourseList.OptionSelected) -> None:
        if event.option_id:
            await self.open_exercise(self.course.exercise(event.option_id))
            self.query_one("#verdict").focus()

    def action_check(self) -> None:
        """Check now."""
        self.query_one("#headline", Static).update(Content("Checking…"))
        self.checks.want(self.exercise)

    async def action_hint(self) -> None:
        """Show one more hint under the text."""
        try:
            db = self.workspace.open()
            seen, given = hints_seen(db, self.exercise.id), hints(self.exercise)
            if seen < len(given):
                record_hint(db, self.exercise.id, seen + 1)
            else:
                self.notify("That was the last hint. s shows how the course writes it.", markup=False)
            db.close()
        except Problem as problem:
            self.tell(str(problem))
            return
        await self._show_text()
        self.query_one("#task").scroll_end(animate=False)

    def action_write(self) -> None:
        """Write the file here, beside the verdict."""
        code = self.query_one(CodeEditor)
        path = file_of(self.workspace, self.course, self.exercise)
        try:
            if code.path != path or not self.has_class("-code"):
                code.open(path, line_of(read_source(path), self.exercise, self.workspace))
        except Problem as problem:
            self.tell(str(problem))
            return
        code.border_title = self.course.lesson_of(self.exercise).modules[self.exercise.module]
        code.border_subtitle = "ctrl+s saves · esc saves and goes back"
        self.add_class("-code")
        code.focus()

    @on(CodeEditor.Wanted)
    def _wanted(self, message: CodeEditor.Wanted) -> None:
        self._save(message.leave)

    def _save(self, leave: bool, ask: bool = True) -> bool:
        """Save what was written, unless another program saved meanwhile; return whether nothing is left to save."""
        code = self.query_one(CodeEditor)
        try:
            there = code.changed_elsewhere() if code.unsaved else None
            if there is None:
                code.write()
        except Problem as problem:
            self.tell(f"{problem} What you wrote is still here.")
            return False
        if there is not None:
            if ask:
                self._two_saves(code, there)
            return False
        if leave and self.has_class("-code"):
            self.remove_class("-code")
            code.path = None
            self.query_one("#verdict").focus()
        return True

    def _two_saves(self, code: CodeEditor, there: str) -> None:
        def answered(mine: bool | None) -> None:
            self.asking = False
            try:
                # Whichever goes is kept as it was, and `check` has a record of each that was judged.
                self._keep_copy(there if mine else code.text)
                if mine:
                    code.on_disk = there
                    code.write()
                else:
                    code.take(there)
            except Problem as problem:
                self.tell(str(problem))

        question = "This file was saved by another program meanwhile. Keep what is written here? n takes the other."
        if not self.asking:
            self.asking = True
            self.app.push_screen(ConfirmScreen(question, code.path.name if code.path else ""), answered)

    def _keep_copy(self, text: str) -> None:
        with self.workspace.opened() as db, transaction(db):
            keep_snapshot(db, text)

    def action_edit(self) -> None:
        """Leave the terminal to the editor until it ends."""
        if not self._save(leave=True):
            return
        path = file_of(self.workspace, self.course, self.exercise)
        try:
            command = editor_command(path, line_of(read_source(path), self.exercise, self.workspace))
            with self.app.suspend():
                subprocess.call(command)
        except Problem as problem:
            self.tell(str(problem))
        except SuspendNotSupported:
            self.tell(f"The editor cannot be opened from this terminal. The file is {path}")
        self.refresh(layout=True)

    def action_output(self) -> None:
        """Show what the learner's code printed and raised."""
        result = self.result
        text = "\n".join(part for part in (result.output, result.traceback) if part) if result else ""
        self.app.push_screen(TextScreen("Output", Content(plain(text) or "Your code printed nothing.")))

    def action_solution(self) -> None:
        """Show the course's code; it can be put in from there."""

        def answered(offer: str | None) -> None:
            if offer:
                self._change(apply_solution, "Put the course's code into your file? Yours is kept: u brings it back.")

        text = Content(solution(self.course, self.exercise))
        self.app.push_screen(TextScreen(f"How the course writes {self.exercise.short}", text, "put it in"), answered)

    def action_reset(self) -> None:
        """Put the exercise back as it began, if that is wanted."""
        self._change(reset, f"Put {self.exercise.short} back as it began? Yours is kept: u brings it back.")

    def action_undo(self) -> None:
        """Take back the last reset or solution."""
        if not self._save(leave=False):
            return
        try:
            db = self.workspace.open()
            changed = undo(self.workspace, db, self.course, False)
            db.close()
            self.notify(f"Took back the {changed.kind} of {changed.exercise}.", markup=False)
        except Problem as problem:
            self.tell(str(problem))

    async def action_next(self) -> None:
        """Go to what comes next; from a passed exercise, to the one after it that is open."""
        following = next_exercise(self.course, self.standings)
        if following is None or following.id == self.exercise.id:
            place = self.course.exercises.index(self.exercise)
            following = self.course.exercises[min(place + 1, len(self.course.exercises) - 1)]
        await self.open_exercise(following)

    async def action_previous(self) -> None:
        """Go to the exercise before this one."""
        place = self.course.exercises.index(self.exercise)
        await self.open_exercise(self.course.exercises[max(place - 1, 0)])

    def action_list(self) -> None:
        """Show or hide the list; shown, it has the focus."""
        self.toggle_class("-list")
        course = self.query_one(CourseList)
        shown = self.has_class("-list") == self.has_class("-narrow")
        (course if shown else self.query_one("#verdict")).focus()
        self.call_after_refresh(self._show_result)

    def action_note(self) -> None:
        """Take a quick note on this exercise."""

        def filed(sentence: str | None) -> None:
            if sentence:
                self.notify(sentence, markup=False)

        self.app.push_screen(NoteScreen(self.workspace, self.course, self.exercise), filed)

    def action_down(self) -> None:
        """Scroll the verdict."""
        self.query_one("#verdict").scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll the verdict."""
        self.query_one("#verdict").scroll_relative(y=-1, animate=False)

    def action_text_down(self) -> None:
        """Scroll the text."""
        self.query_one("#task").scroll_relative(y=1, animate=False)

    def action_text_up(self) -> None:
        """Scroll the text."""
        self.query_one("#task").scroll_relative(y=-1, animate=False)

    def _change(self, change: Callable[..., Changed], question: str) -> None:
        if not self._save(leave=False):
            return

        def answered(yes: bool | None) -> None:
            if not yes:
                return
            try:
                db = self.workspace.open()
                changed = change(self.workspace, db, self.course, self.exercise, False)
                db.close()
                self.notify(f"{changed.path.name}:{changed.line} is changed; u takes it back.", markup=False)
            except Problem as problem:
                self.tell(str(problem))

        self.app.push_screen(ConfirmScreen(question, self.exercise.id), answered)

    async def _show_text(self) -> None:
        try:
            db = self.workspace.open()
            seen = hints_seen(db, self.exercise.id)
            db.close()
        except Problem as problem:
            self.tell(str(problem))
            seen = 0
        given = hints(self.exercise)
        parts = [statement(self.exercise)]
        parts += [f"**Hint {number} of {len(given)}.** {hint}" for number, hint in enumerate(given[:seen], 1)]
        await self.query_one(Markdown).update("\n\n".join(parts))

    def _show_course(self) -> None:
        self.query_one(CourseList).show(self.standings, self.exercise.id)
        lesson = self.course.lesson_of(self.exercise)
        place = lesson.exercises.index(self.exercise) + 1
        passed = sum(standing.verdict == "passed" for standing in self.standings.values())
        failed = sum(standing.verdict == "failed" for standing in self.standings.values())
        left = len(self.course.exercises) - passed - failed
        name = f"zth › {lesson.title} › {place}/{len(lesson.exercises)} {self.exercise.short}"
        self.head(name, f"✓ {passed}  ✗ {failed}  ○ {left}")

    def on_resize(self) -> None:
        """Lay the title and the verdict out anew."""
        self._show_course()
        self.call_after_refresh(self._show_result)

    def _what_next(self) -> Content:
        lesson = self.course.lesson_of(self.exercise)
        whole = all(one.id in self.standings and self.standings[one.id].verdict == "passed" for one in lesson.exercises)
        if lesson.paper and whole:
            words = f"You have re-implemented {plain(lesson.paper.title)}. Read it again now; 5 goes to your papers."
            return Content.assemble((f"{words}\n", "bold"), self._onward())
        return self._onward()

    def _onward(self) -> Content:
        following = next_exercise(self.course, self.standings)
        if following is None:
            return Content("Every exercise has passed. m keeps a thought; `zth export week` writes the post.")
        if following.id == self.exercise.id:
            return Content("")
        return Content(f"n goes on to {following.short}: {following.title}.")

    def _saved_at(self) -> str:
        try:
            changed = file_of(self.workspace, self.course, self.exercise).stat().st_mtime
        except OSError:
            return "no file"
        return f"saved {datetime.fromtimestamp(changed):%H:%M:%S}"
