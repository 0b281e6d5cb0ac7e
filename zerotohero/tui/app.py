"""The application: one screen now, and the threads behind it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from zerotohero.course.load import Course, load_course
from zerotohero.course.workspace import Workspace
from zerotohero.tui.actions import palette
from zerotohero.tui.screens.exercise import ExerciseScreen


class ZthApp(App[None]):
    """zth on one workspace."""

    TITLE = "zth"
    CSS_PATH = ["screens/exercise.tcss", "screens/dialogs.tcss", "widgets/course_list.tcss"]  # noqa: RUF012
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, workspace: Workspace, course: Course | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.course = course or load_course()

    def get_default_screen(self) -> Screen[None]:
        """Open on the exercise that comes next."""
        return ExerciseScreen(self.workspace, self.course)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer the registry's actions first, then what every Textual application has."""
        if isinstance(screen, ExerciseScreen):
            for title, help_text, callback in palette(screen.run_named):
                yield SystemCommand(title, help_text, callback)
        for command in super().get_system_commands(screen):
            if command.title not in ("Quit", "Keys"):
                yield command


def run(workspace: Workspace) -> None:
    """Open the application on `workspace` and return when it is left."""
    ZthApp(workspace).run()
