"""Small dialogs: a question answered by y or n, and a text to read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class ConfirmScreen(ModalScreen[bool]):
    """Asks one question; the answer is what it is dismissed with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "Yes"),
        Binding("n,escape,q", "answer(False)", "No"),
    ]

    def __init__(self, question: str, title: str) -> None:
        super().__init__()
        self.question, self.heading = question, title

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = self.heading
            box.border_subtitle = "y yes · n no"
            yield Static(Content(self.question))

    def action_answer(self, yes: bool) -> None:
        """Give the answer."""
        self.dismiss(yes)


class TextScreen(ModalScreen[str | None]):
    """Shows a text as it is; Escape closes it, and one more key may be offered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,o,s", "close", "Close"),
        Binding("a", "offer", "Apply"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, text: Content, offer: str | None = None) -> None:
        super().__init__()
        self.heading, self.text, self.offer = title, text, offer

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = self.heading
            box.border_subtitle = f"a {self.offer} · esc close" if self.offer else "esc close"
            with VerticalScroll():
                yield Static(self.text)

    def action_close(self) -> None:
        """Close without more."""
        self.dismiss(None)

    def action_offer(self) -> None:
        """Take the offer."""
        if self.offer:
            self.dismiss(self.offer)

    def action_scroll(self, lines: int) -> None:
        """Scroll by `lines`."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
