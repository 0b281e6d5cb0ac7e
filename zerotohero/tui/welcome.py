"""The first two minutes: where the workspace goes, what the blog reads, and how a save is answered."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from zerotohero.journal.dialects import DIALECTS
from zerotohero.journal.shape import TITLE

STEPS = ("folder", "dialect", "title", "ready")


@dataclass(frozen=True)
class Choices:
    """What the first two minutes decide; all of it can be changed in zth.toml later."""

    folder: Path
    dialect: str
    title: str


class WelcomeApp(App[Choices | None]):
    """Asks three things, each with an answer that enter takes; returns None where one left."""

    TITLE = "zth"
    CSS_PATH = "welcome.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "page_back", "Back", priority=True),
        Binding("ctrl+q,ctrl+c", "leave", "Leave, nothing is written", priority=True),
    ]

    def __init__(self, here: Path) -> None:
        super().__init__()
        self.choices = Choices(here if _empty(here) else Path.home() / "zero-to-hero", "gfm", TITLE)
        self.step = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="welcome"):
            yield Static(id="question")
            yield Input(id="answer")
            yield OptionList(
                *[Option(Content(dialect.ABOUT), id=key) for key, dialect in DIALECTS.items()], id="dialects"
            )
            yield Static(id="said")
        yield Footer()

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        step = STEPS[self.step]
        answer, dialects = self.query_one("#answer", Input), self.query_one("#dialects", OptionList)
        answer.display, dialects.display = step in ("folder", "title"), step == "dialect"
        self.query_one("#said", Static).update(Content(""))
        self.query_one("#question", Static).update(self._question(step))
        if step == "folder":
            answer.value = str(self.choices.folder)
        elif step == "title":
            answer.value = self.choices.title
        elif step == "dialect":
            dialects.highlighted = list(DIALECTS).index(self.choices.dialect)
        self.set_focus(dialects if step == "dialect" else answer if answer.display else None)

    def _question(self, step: str) -> Content:
        head = (f"zth › Welcome {self.step + 1}/{len(STEPS)}\n\n", "$text-muted")
        if step == "folder":
            return Content.assemble(
                head,
                "zth keeps your code, your notes and your posts in one folder of your own. Your code lies in its "
                "lessons/ as ordinary Python files; your posts in journal/; your records in zth.db, plain SQLite.\n\n",
                ("Which folder?", "bold"),
                "  enter takes this one",
            )
        if step == "dialect":
            return Content.assemble(
                head,
                "At the week's end zth writes a post from your notes and what you did. Nothing is in it that you "
                "did not put there.\n\n",
                ("What does your blog read?", "bold"),
            )
        if step == "title":
            return Content.assemble(
                head, "{n} is the week's number.\n\n", ("What are the posts called?", "bold"), "  enter takes this"
            )
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        outside = f"e opens {Path(editor).name}" if editor else "$EDITOR is not set, so e has none to open"
        return Content.assemble(
            head,
            ("The first exercise\n\n", "bold"),
            "It is a function of three lines. Write it in whatever editor you like, or inside: i opens one beside the "
            f"verdict ({outside}). Every save is answered at once: right, or what exactly is wrong and why.\n\n",
            ("  h ", "$text-accent"), "gives a hint      ", ("  m ", "$text-accent"), "keeps a thought for the post\n",
            ("  1 ", "$text-accent"), "goes to Today     ", ("  ? ", "$text-accent"), "shows every key\n\n",
            plain_choices(self.choices),
            ("\nEnter makes the folder and opens the exercise.", "bold"),
        )  # fmt: skip

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        value = event.value.strip()
        if STEPS[self.step] == "folder":
            folder = Path(value or ".").expanduser().absolute()
            if (why := cannot_hold(folder)) is not None:
                self.query_one("#said", Static).update(Content(why))
                return
            self.choices = replace(self.choices, folder=folder)
        else:
            self.choices = replace(self.choices, title=value or TITLE)
        self._go(1)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.choices = replace(self.choices, dialect=str(event.option_id))
        self._go(1)

    def key_enter(self) -> None:
        """On the last page: make it."""
        if STEPS[self.step] == "ready":
            self.exit(self.choices)

    def action_page_back(self) -> None:
        """Go back a page; from the first, leave."""
        if self.step == 0:
            self.exit(None)
        else:
            self._go(-1)

    def action_leave(self) -> None:
        """Leave; nothing is written."""
        self.exit(None)

    def _go(self, way: int) -> None:
        self.step += way
        self._show()


def _empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:
        return False


def plain_choices(choices: Choices) -> Content:
    """Return what was chosen, as text."""
    return Content(f"{choices.folder}\n{choices.title.replace('{n}', '1')}, as {choices.dialect}\n")


def cannot_hold(folder: Path) -> str | None:
    """Return why `folder` cannot become a workspace, or None where it can."""
    if folder.exists() and not folder.is_dir():
        return f"{folder} is a file. Name a folder."
    above = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not os.access(above, os.W_OK):
        return f"{above} cannot be written. Name a folder of your own."
    return None
