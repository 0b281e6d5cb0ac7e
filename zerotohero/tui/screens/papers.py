"""The papers: what was read, how far it was understood then and now, what stays open."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Select, Static, TextArea
from textual.widgets.option_list import Option

from zerotohero.course.load import Course
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.journal.papers import read_paper, since, with_details
from zerotohero.problem import Problem
from zerotohero.store.paper_names import is_address, lookup_name
from zerotohero.store.papers import Details, Paper, Reading, papers, readings, record_paper
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.dialogs import ConfirmScreen
from zerotohero.tui.screens.room import Room

LEVELS = [("1 hardly", 1), ("2 the idea", 2), ("3 most of it", 3), ("4 all of it", 4), ("5 could re-implement it", 5)]


class PapersScreen(Room):
    """The papers at the left, the readings of one at the right."""

    ROOM = "papers"
    BINDINGS: ClassVar[list[BindingType]] = bindings("papers")

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__(workspace, course)
        self.papers: list[Paper] = []
        self.readings: list[Reading] = []

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Horizontal(id="panes"):
            yield OptionList(id="papers")
            with VerticalScroll(id="readings", can_focus=True):
                yield Static(id="reading")
        yield Static(id="trouble")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#papers").border_title = "Papers"
        self.query_one("#readings").border_title = "Readings"
        self.look()
        self.query_one("#papers").focus()

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self.look()

    def on_resize(self) -> None:
        """Lay the line above out anew."""
        self._head()

    def look(self) -> None:
        """Read the papers and show them, with the cursor where it was."""
        try:
            with self.workspace.opened() as db:
                self.papers, self.readings = papers(db), readings(db)
        except Problem as problem:
            self.tell(str(problem))
            return
        listed = self.query_one("#papers", OptionList)
        chosen = self._chosen()
        listed.clear_options()
        listed.add_options([self._option(paper) for paper in self.papers])
        ids = [paper.id for paper in self.papers]
        listed.highlighted = ids.index(chosen.id) if chosen and chosen.id in ids else 0 if ids else None
        self._head()
        self._show()

    def _head(self) -> None:
        papers, readings = len(self.papers), len(self.readings)
        counted = f"{papers} paper{'s' * (papers != 1)}, {readings} reading{'s' * (readings != 1)}"
        self.head("zth › Papers", counted)

    def _chosen(self) -> Paper | None:
        at = self.query_one("#papers", OptionList).highlighted
        return self.papers[at] if at is not None and at < len(self.papers) else None

    def _option(self, paper: Paper) -> Option:
        mine = [reading for reading in self.readings if reading.paper.id == paper.id]
        levels = [str(reading.understood) for reading in mine if reading.understood]
        understood = f"  understood {' then '.join([levels[0], levels[-1]][: len(levels)])}" if levels else ""
        times = f"read {len(mine)} time{'s' * (len(mine) != 1)}" if mine else "not read yet"
        return Option(
            Content.assemble(plain(paper.title), "\n", (f"  {times}{understood}", "$text-muted")), id=paper.id
        )

    @on(OptionList.OptionHighlighted, "#papers")
    def _show(self) -> None:
        paper = self._chosen()
        if paper is None:
            words = "No paper yet. Press a to keep the first one, under its title or any of its addresses."
            self.query_one("#reading", Static).update(Content(words))
            return
        parts: list[Content | tuple[str, str] | str] = [(plain(paper.title), "bold"), "\n"]
        if by := ", ".join(filter(None, [*paper.authors, str(paper.year or "")])):
            parts += [f"{plain(by)}\n"]
        parts += [(f"also {plain(name)}\n", "$text-muted") for name in paper.names if name != paper.title]
        if paper.reimplemented:
            parts += [(f"re-implemented {paper.reimplemented.day:%d %b %Y}\n", "$text-success")]
        mine = [reading for reading in self.readings if reading.paper.id == paper.id]
        for reading in mine:
            level = next((words for words, level in LEVELS if level == reading.understood), None)
            said = [f"{reading.minutes} min" if reading.minutes else None, f"understood {level}" if level else None]
            parts += [
                (f"\n{' · '.join([f'{reading.nth}. {reading.day:%d %b %Y}', *filter(None, said)])}\n", "bold"),
                *([(f"{changed}\n", "$text-success")] if (changed := since(reading, mine)) else []),
                *([(f"before: {plain(reading.former)}\n", "$text-muted")] if reading.former else []),
            ]
            parts += [f"{plain(reading.note)}\n"] if reading.note else []
            for one in reading.questions:
                parts += [Content.assemble(("? ", "$text-warning"), plain(one.text), "\n")]
                parts += [Content.assemble(("  ✓ ", "$text-success"), plain(one.answer), "\n")] if one.answer else []
        if not mine:
            parts += ["\nNot read yet: r records a reading, today's or an earlier one."]
        self.query_one("#reading", Static).update(Content.assemble(*parts))

    def action_add(self) -> None:
        """Keep a paper."""
        self.app.push_screen(AddScreen(self.workspace), self._kept)

    def action_read(self) -> None:
        """Record a reading."""
        paper = self._chosen()
        if paper is None:
            self.action_add()
        else:
            self.app.push_screen(ReadScreen(self.workspace, paper), self._kept)

    def _kept(self, sentence: str | None) -> None:
        if sentence:
            self.notify(sentence, markup=False)
        self.look()


class Form(ModalScreen[str | None]):
    """A dialog of fields; what is typed stays until it is stored or given up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("escape", "leave", "Leave", priority=True),
    ]

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def on_mount(self) -> None:
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Store what was typed, or say why it could not be and keep it here."""
        self.keep()

    def keep(self) -> None:
        """Store the fields, and close."""
        try:
            said = self.store()
        except Problem as problem:
            self.tell(str(problem))
            return
        self.dismiss(said)

    def tell(self, sentence: str) -> None:
        """Say something under the fields."""
        self.query_one("#said", Static).update(Content(plain(sentence)))

    def store(self) -> str:
        """Store the fields and return the sentence that says so. Raises Problem."""
        raise NotImplementedError

    def typed(self) -> list[str]:
        """Return what stands in the fields."""
        return [field.value for field in self.query(Input)] + [area.text for area in self.query(TextArea)]

    def action_leave(self) -> None:
        """Close; ask first where words would be lost."""
        if not any(text.strip() for text in self.typed()):
            self.dismiss(None)
            return

        def answered(lose: bool | None) -> None:
            if lose:
                self.dismiss(None)

        self.app.push_screen(ConfirmScreen("Leave without keeping this?", "Papers"), answered)


class AddScreen(Form):
    """Keeps a paper under its names."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = "A paper"
            box.border_subtitle = "enter keeps it · esc leaves"
            yield Input(placeholder="Title; of an arXiv paper its number or address will do", id="name")
            yield Input(placeholder="Address, if it has one", id="url")
            yield Static(id="said")

    def keep(self) -> None:
        """Store the fields; while arXiv is asked for more, the screen goes on."""
        name, url = self._fields()
        if any(lookup_name(given).startswith("arxiv:") for given in (name, url)):
            self.tell("Asking arXiv…")
            self.run_worker(partial(self._ask, name, url), thread=True, exclusive=True)
        else:
            super().keep()

    def _ask(self, name: str, url: str) -> None:
        try:
            done: Callable[[], object] = partial(self.dismiss, self._stored(name, url))
        except Problem as problem:
            done = partial(self.tell, str(problem))
        self.app.call_from_thread(lambda: done() if self.is_current else None)

    def store(self) -> str:
        return self._stored(*self._fields())

    def _fields(self) -> tuple[str, str]:
        return self.query_one("#name", Input).value.strip(), self.query_one("#url", Input).value.strip()

    def _stored(self, name: str, url: str) -> str:
        with self.workspace.opened() as db:
            given = with_details(db, name or url, None, url or None, (), Details())
            paper = record_paper(db, given.title, given.url, given.also, given.details)
        if given.unanswered and is_address(paper.title):
            return f"{paper.title} is kept; arXiv {given.unanswered}. a keeps its title, with the same address."
        return f"{paper.title} is kept. r records a reading of it."


class ReadScreen(Form):
    """Records a reading of one paper."""

    def __init__(self, workspace: Workspace, paper: Paper) -> None:
        super().__init__(workspace)
        self.paper = paper

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(plain(f"Reading · {self.paper.title}"[:60]))
            box.border_subtitle = "ctrl+s keeps it · tab next field · esc leaves"
            with Horizontal():
                yield Input(placeholder="Minutes", id="minutes", type="integer")
                yield Select(LEVELS, prompt="Understood", id="understood")
                yield Input(value=date.today().isoformat(), id="day")
            yield TextArea(id="words", placeholder="What you would say about it")
            yield Input(placeholder="A question that stays open", id="question")
            yield Static(id="said")

    def typed(self) -> list[str]:
        """The day is filled in beforehand, and no word of theirs."""
        day = self.query_one("#day", Input)
        return [text for text in super().typed() if text != day.value]

    def store(self) -> str:
        fields = {field.id or "": field.value.strip() for field in self.query(Input)}
        understood = self.query_one(Select).value
        try:
            day = date.fromisoformat(fields["day"]) if fields["day"] else None
        except ValueError:
            raise Problem(f"`{fields['day']}` is no day; write it as {date.today()}.", 2) from None
        if fields["minutes"] and not 1 <= int(fields["minutes"]) <= 6000:
            raise Problem("Minutes: from 1 to 6000.", 2)
        with self.workspace.opened() as db:
            reading = read_paper(
                db,
                self.paper.title,
                int(fields["minutes"]) if fields["minutes"] else None,
                understood if isinstance(understood, int) else None,
                self.query_one(TextArea).text.strip() or None,
                [fields["question"]] if fields["question"] else [],
                day,
            )
        return f"Reading {reading.nth} of {reading.paper.title}, {reading.day}. 4 puts it into the post."
