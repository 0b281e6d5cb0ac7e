"""A quick note; the words stay on screen until they are stored."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Select, Static, TextArea

from zerotohero.course.load import Course, Exercise
from zerotohero.course.workspace import Workspace
from zerotohero.journal.notes import place, take_note
from zerotohero.journal.sections import sections_of
from zerotohero.journal.weeks import span
from zerotohero.problem import Problem
from zerotohero.tui.screens.dialogs import ConfirmScreen


class NoteScreen(ModalScreen[str | None]):
    """Takes a note; dismissed with the sentence that says where it was filed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("escape", "leave", "Leave", priority=True),
    ]

    def __init__(self, workspace: Workspace, course: Course, exercise: Exercise | None = None) -> None:
        super().__init__()
        self.workspace, self.course, self.exercise = workspace, course, exercise
        self.lesson = course.lesson_of(exercise) if exercise else None

        self.sections = sections_of(workspace.settings.get("post", {}))

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = f"Note · {self.lesson.title}" if self.lesson else "Note"
            box.border_subtitle = "ctrl+s save · tab section · esc leave"
            yield TextArea(id="words")
            with Horizontal():
                options = [(one.heading or "The introduction", one.id) for one in self.sections]
                yield Select(options, prompt="No section yet", id="section")
                yield Checkbox("Private", id="private")
            yield Static(id="said")

    def on_mount(self) -> None:
        self.query_one("#words", TextArea).focus()

    def action_save(self) -> None:
        """Store the note, or say why it could not be and keep the words here."""
        section = self.query_one("#section", Select).value
        tied = self.lesson is not None and section in (Select.NULL, "courses")
        try:
            with self.workspace.opened() as db:
                filed = take_note(
                    db,
                    self.query_one("#words", TextArea).text,
                    {one.id: one.title for one in self.course.lessons},
                    str(section) if isinstance(section, str) else None,
                    self.lesson.id if self.lesson and tied else None,
                    self.exercise.id if self.exercise else None,
                    self.query_one("#private", Checkbox).value,
                    sections=self.sections,
                )
        except Problem as problem:
            self.query_one("#said", Static).update(Content(str(problem)))
            return
        where = "private" if filed.note.private else place(filed.note, self.sections)
        self.dismiss(f"Noted in week {filed.week.n} ({span(filed.week)}): {where}.")

    def action_leave(self) -> None:
        """Close; ask first where words would be lost."""
        if not self.query_one("#words", TextArea).text.strip():
            self.dismiss(None)
            return

        def answered(lose: bool | None) -> None:
            if lose:
                self.dismiss(None)

        self.app.push_screen(ConfirmScreen("Leave without keeping these words?", "Note"), answered)
