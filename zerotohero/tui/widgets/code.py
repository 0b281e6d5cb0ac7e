"""The learner's file in an editor inside: leaving saves it, and never over what another program saved."""

from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from zerotohero.course.workspace import read_source, write_source
from zerotohero.problem import Problem


class CodeEditor(TextArea):
    """One file. `path` is None as long as none is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("escape", "leave", "Leave", priority=True),
    ]

    class Wanted(Message):
        """A save is asked for; `leave` after it."""

        def __init__(self, leave: bool) -> None:
            super().__init__()
            self.leave = leave

    def __init__(self) -> None:
        super().__init__(id="code", show_line_numbers=True, tab_behavior="indent", soft_wrap=False)
        self.path: Path | None = None
        self.on_disk = self.opened = ""

    @property
    def unsaved(self) -> bool:
        """Whether something was written since it was opened or saved."""
        return self.path is not None and self.text != self.opened

    def open(self, path: Path, line: int) -> None:
        """Show the file at `path` with the cursor at `line` (from 1). Raises Problem."""
        text = read_source(path)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise Problem(f"{path.name} holds bytes that are no UTF-8; e opens it in your own editor.") from None
        self.language = "python"
        self.text = text
        # What a text area makes of odd line ends is not what the file holds; only a person's own change is one.
        self.path, self.on_disk, self.opened = path, text, self.text
        self.move_cursor((max(0, line - 1), 0))
        self.scroll_to(y=max(0, line - 3), animate=False)

    def changed_elsewhere(self) -> str | None:
        """Return the file's text where it is not what was opened or saved here. Raises Problem."""
        if self.path is None:
            return None
        there = read_source(self.path)
        return there if there != self.on_disk else None

    def write(self) -> None:
        """Save. Raises Problem, and what was written stays here."""
        if self.path is not None and self.unsaved:
            write_source(self.path, self.text)
            self.on_disk = self.opened = self.text

    def take(self, text: str) -> None:
        """Show what another program saved, with the cursor where it was."""
        place = self.cursor_location
        self.text = text
        self.on_disk, self.opened = text, self.text
        self.move_cursor(place)

    def action_save(self) -> None:
        """Save and stay."""
        self.post_message(self.Wanted(False))

    def action_leave(self) -> None:
        """Save and go back to the text."""
        self.post_message(self.Wanted(True))
