"""What every full screen has: a line above, its keys, a line for what went wrong, and the way to the others."""

from typing import ClassVar

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from zerotohero.course.load import Course
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.tui.screens.help import HelpScreen
from zerotohero.tui.screens.note import NoteScreen


class Room(Screen[None]):
    """A full screen of the application; `ROOM` names it in the registry, and its BINDINGS are the registry's."""

    ROOM: ClassVar[str]

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__()
        self.workspace, self.course = workspace, course

    def head(self, left: str, right: str | Content = "") -> None:
        """Write the line above: where one is at the left, counts or a state at the right."""
        gap = max(2, self.size.width - 2 - len(left) - len(right))
        self.query_one("#title", Static).update(Content.assemble(plain(left), " " * gap, right))

    def tell(self, sentence: str) -> None:
        """Show a sentence above the footer; an empty one takes it away."""
        trouble = self.query_one("#trouble", Static)
        trouble.update(Content(plain(sentence)))
        trouble.set_class(bool(sentence), "-shown")

    def keep(self, ask: bool = True) -> bool:
        """Store what was typed here and is not stored yet; return whether nothing is left to store.

        `ask`: whether a person may be asked, here and now.
        """
        return True

    def run_named(self, action: str) -> None:
        """Run an action of the registry by its id."""
        self.call_later(self.run_action, action)

    def action_go_today(self) -> None:
        """Go to Today."""
        self.app.switch_mode("today")

    def action_go_course(self) -> None:
        """Go to the exercises."""
        self.app.switch_mode("course")

    def action_go_runs(self) -> None:
        """Go to the runs."""
        self.app.switch_mode("runs")

    def action_go_week(self) -> None:
        """Go to the week's post."""
        self.app.switch_mode("week")

    def action_go_papers(self) -> None:
        """Go to the papers."""
        self.app.switch_mode("papers")

    def action_note(self) -> None:
        """Take a quick note."""

        def filed(sentence: str | None) -> None:
            if sentence:
                self.notify(sentence, markup=False)

        self.app.push_screen(NoteScreen(self.workspace, self.course), filed)

    def action_help(self) -> None:
        """Show every key."""
        self.app.push_screen(HelpScreen(self.ROOM))

    async def action_quit(self) -> None:
        """Leave."""
        await self.app.action_quit()
