"""The application: a room at a time, each kept as it was left, and the threads behind them."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.tui.actions import palette
from zerotohero.tui.screens.room import Room


class ZthApp(App[None]):
    """zth on one workspace."""

    TITLE = "zth"
    CSS_PATH = [  # noqa: RUF012
        "screens/room.tcss",
        "screens/exercise.tcss",
        "screens/today.tcss",
        "screens/run.tcss",
        "screens/papers.tcss",
        "screens/week.tcss",
        "screens/dialogs.tcss",
        "widgets/course_list.tcss",
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, workspace: Workspace, course: Course | None = None, opens: str = "today") -> None:
        super().__init__()
        self.workspace = workspace
        self.course = course or workspace.course()
        self.opens = opens
        for name in ROOMS:
            self.add_mode(name, self._opener(name))

    def on_mount(self) -> None:
        self.switch_mode(self.opens)

    async def action_quit(self) -> None:
        """Leave once every room has stored what was typed in it; go to the one that cannot."""
        for mode, stack in self._screen_stacks.items():
            for screen in stack:
                if isinstance(screen, Room) and screen.is_mounted and not screen.keep(ask=False):
                    if mode != self.current_mode:
                        self.switch_mode(mode)
                    screen.call_after_refresh(screen.keep)
                    return
        self.exit()

    def _opener(self, name: str) -> Callable[[], Screen[None]]:
        """A room is imported and made when it is first entered: no one waits for what they do not look at."""
        return lambda: room(name)(self.workspace, self.course)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer what the registry has for this room first, then what every Textual application has."""
        if isinstance(screen, Room):
            for title, help_text, callback in palette(screen.ROOM, screen.run_named):
                yield SystemCommand(title, help_text, callback)
        for command in super().get_system_commands(screen):
            if command.title not in ("Quit", "Keys"):
                yield command


ROOMS = {
    "today": ("today", "TodayScreen"),
    "course": ("exercise", "ExerciseScreen"),
    "runs": ("runs", "RunsScreen"),
    "week": ("week", "WeekScreen"),
    "papers": ("papers", "PapersScreen"),
}
"""Mode -> the module under screens/ and its class."""


def room(name: str) -> type[Room]:
    """Return the class of the room that the mode `name` shows."""
    import importlib

    module, kind = ROOMS[name]
    found: type[Room] = getattr(importlib.import_module(f"zerotohero.tui.screens.{module}"), kind)
    return found


def run(workspace: Workspace, opens: str = "today") -> None:
    """Open the application on `workspace`, in the room `opens`, and return when it is left."""
    ZthApp(workspace, opens=opens).run()
