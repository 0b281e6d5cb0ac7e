"""The course at the left: every exercise with its sign."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from zerotohero.course.load import Course
from zerotohero.course.words import SIGNS
from zerotohero.store.attempts import Standing
from zerotohero.tui.verdict import STYLES


class CourseList(OptionList):
    """Lessons as headings, exercises as options; choosing one posts OptionSelected with its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
    ]

    def __init__(self, course: Course) -> None:
        super().__init__(id="course")
        self.course = course
        self.border_title = "Course"

    def show(self, standings: dict[str, Standing], current: str) -> None:
        """Show how each exercise stands, with `current` under the cursor."""
        options: list[Option] = []
        for lesson in self.course.lessons:
            done = sum(e.id in standings and standings[e.id].passed_before for e in lesson.exercises)
            options.append(Option(Content(f"{lesson.title}  {done}/{len(lesson.exercises)}"), disabled=True))
            for exercise in lesson.exercises:
                standing = standings.get(exercise.id, Standing("not_started", 0, False))
                broken = standing.passed_before and standing.verdict != "passed"
                word = " was ✓" if broken else ""
                options.append(
                    Option(
                        Content.assemble(
                            (f" {SIGNS[standing.verdict]} ", STYLES[standing.verdict]),
                            (exercise.short, "bold" if exercise.id == current else ""),
                            (word, "$text-muted"),
                        ),
                        id=exercise.id,
                    )
                )
        highlighted = self.highlighted
        self.clear_options()
        self.add_options(options)
        self.highlighted = highlighted if self.has_focus and highlighted is not None else self.get_option_index(current)
