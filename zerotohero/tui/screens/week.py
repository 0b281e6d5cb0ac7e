"""The week's post: its lines, what the records offer and what is asked at the left; the words, and how they read."""

import contextlib
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Footer, Markdown, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from zerotohero.course.editor import editor_command
from zerotohero.course.load import Course
from zerotohero.course.words import plain
from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import Draft, draft
from zerotohero.journal.export import plan_export, take_edits, write_conflict, write_post
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import edit_note, take_note
from zerotohero.journal.outline import body
from zerotohero.journal.plan import Plan
from zerotohero.journal.sections import section_of, sections_of
from zerotohero.journal.shape import shape_of
from zerotohero.journal.weeks import moment_in, span, taken_in, week_of
from zerotohero.problem import Problem
from zerotohero.store.notes import note_with_id, set_section
from zerotohero.store.weeks import Week, weeks
from zerotohero.tui.actions import bindings
from zerotohero.tui.screens.dialogs import TextScreen
from zerotohero.tui.screens.room import Room

REST_SECONDS = 2.0


@dataclass(frozen=True)
class Place:
    """What is under the cursor: a line of the post, a candidate, a question, or new words for a section."""

    kind: str
    number: int
    section: str
    key: str
    """What it stays recognisable by when the list is made anew."""


@dataclass
class PutIn(Message):
    """A candidate is in the post, or `trouble` says why not."""

    key: str
    trouble: str


class WeekScreen(Room):
    """One week's post, until it is written."""

    ROOM = "week"
    BINDINGS: ClassVar[list[BindingType]] = bindings("week")

    def __init__(self, workspace: Workspace, course: Course) -> None:
        super().__init__(workspace, course)
        self.week: Week | None = None
        self.draft: Draft | None = None
        self.places: list[Place] = []
        self.writing: Place | None = None
        """What the words in the editor belong to."""
        self.note_id: str | None = None
        self.loaded = self.typed = ""
        self.coming: set[str] = set()
        """The records of candidates that are being put in."""
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Horizontal(id="panes"):
            yield OptionList(id="lines")
            yield TextArea(id="words", soft_wrap=True)
            with VerticalScroll(id="preview", can_focus=True):
                yield Markdown()
        yield Static(id="trouble")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#lines").border_title = "The post"
        self.query_one("#preview").border_title = "Preview"
        self.call_after_refresh(self.look)
        self.query_one("#lines").focus()

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile; words being written stay."""
        if self.draft is not None and not self._unsaved():
            self.look()

    def on_screen_suspend(self) -> None:
        """Whoever leaves keeps the words."""
        self._keep_words()

    def keep(self, ask: bool = True) -> bool:
        """Store the words."""
        return self._keep_words()

    def on_resize(self) -> None:
        """Lay the line above and the list out anew."""
        self._head()
        if self.draft is not None:
            self._list(self.draft)

    def look(self) -> None:
        """Read the week and show it, with the cursor where it was."""
        try:
            with self.workspace.opened() as db:
                self.week = self.week or week_of(db, date.today())
                settings = self.workspace.settings.get("post", {})
                shape = shape_of(settings, self.workspace.root)
                take_edits(db, self.workspace.root, settings, self.week)
                self.draft = draft(db, self.week, shape.sections, shape.facts)
        except Problem as problem:
            self.tell(str(problem))
            return
        self._head()
        self._list(self.draft)
        self.query_one(Markdown).update(body(self.draft) or "Nothing is in the post yet.")

    def _head(self) -> None:
        if self.draft is not None:
            asked = len(self.draft.questions)
            right = f"unanswered {asked}" if asked else "nothing is asked"
            self.head(f"zth › Week {self.draft.week.n} · {span(self.draft.week)}", right)

    def _list(self, draft: Draft) -> None:
        listed = self.query_one("#lines", OptionList)
        chosen = self.writing.key if self.writing is not None else None
        at = listed.highlighted
        self.places = []
        options: list[Option] = []

        width = max(16, self.size.width * 2 // (5 if self.has_class("-narrow") else 8) - 5)

        def add(place: Place, text: Content) -> None:
            self.places.append(place)
            options.append(Option(text.truncate(width, ellipsis=True), id=str(len(self.places) - 1)))

        for section, heading in ((one.id, one.heading or "Introduction") for one in draft.sections):
            options.append(Option(Content.styled(plain(heading), "bold").truncate(width, ellipsis=True), disabled=True))
            mine = [(n, line) for n, line in enumerate(draft.lines) if line.section == section]
            for n, line in mine:
                add(Place("line", n, section, line.record_id), Content(f"  {_short(line.text)}"))
            for n, asked in enumerate(draft.questions):
                if asked.section == section:
                    text = Content.assemble(("  ? ", "$text-warning"), plain(asked.text))
                    add(Place("question", n, section, asked.text), text)
            if not mine:
                add(Place("new", 0, section, section), Content.styled("  … new words", "$text-muted"))
        if draft.offered:
            options.append(Option(Content.styled("Could be in: F4", "bold"), disabled=True))
        for n, candidate in enumerate(draft.offered):
            sign = "  … " if candidate.record in self.coming else "  + "
            text = Content.assemble((sign, "$text-accent"), _short(candidate.text))
            add(Place("candidate", n, candidate.section, candidate.record), text)
        if draft.old:
            text = Content.styled(f"  {draft.old} older: zth week --old", "$text-muted")
            options.append(Option(text.truncate(width, ellipsis=True), disabled=True))
        listed.clear_options()
        listed.add_options(options)
        keys = [place.key for place in self.places]
        if chosen in keys:
            listed.highlighted = listed.get_option_index(str(keys.index(chosen)))
        else:
            listed.highlighted = 1 if at is None else min(at, len(options) - 1)

    def _unsaved(self) -> bool:
        return self.writing is not None and self.typed != self.loaded

    @on(TextArea.Changed, "#words")
    def _typed(self, event: TextArea.Changed) -> None:
        """Words are stored when the hand rests, so that not even a power cut takes more than a sentence."""
        self.typed = event.text_area.text
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(REST_SECONDS, self._keep_words)

    @on(OptionList.OptionHighlighted, "#lines")
    def _chosen(self, event: OptionList.OptionHighlighted) -> None:
        self._load(self.places[int(event.option_id or 0)])

    @on(OptionList.OptionSelected, "#lines")
    def _entered(self, event: OptionList.OptionSelected) -> None:
        place = self.places[int(event.option_id or 0)]
        if place.kind == "candidate":
            self.action_put_in()
        else:
            self.remove_class("-preview")
            self.query_one("#words").focus()

    def _load(self, place: Place) -> None:
        """Show the words of `place`; those that were written before are kept first."""
        if self.draft is None or (self.writing is not None and place.key == self.writing.key):
            return
        self._keep_words()
        words = self.query_one("#words", TextArea)
        self.note_id, text, hint = None, "", ""
        heading = section_of(self.draft.sections, place.section).heading or "Introduction"
        if place.kind == "line" and place.number < len(self.draft.lines):
            line = self.draft.lines[place.number]
            self.note_id, text = line.record_id, self._note_text(line.record_id) or line.text
        elif place.kind == "candidate":
            text = self.draft.candidates[place.number].text
            hint = "it is put in" if place.key in self.coming else "F4 puts it in"
        elif place.kind == "question":
            hint = self.draft.questions[place.number].text
        else:
            hint = "Press enter and write: a post of three lines is a post."
        words.read_only = place.kind == "candidate"
        words.text = text
        words.move_cursor(words.document.end)
        words.border_title = plain(heading)
        words.border_subtitle = hint if words.read_only else ""
        words.placeholder = hint
        self.writing, self.loaded, self.typed = place, text, text

    def _note_text(self, note: str) -> str | None:
        try:
            with self.workspace.opened() as db:
                found = note_with_id(db, note)
        except Problem as problem:
            self.tell(str(problem))
            return None
        return found.text if found else None

    def _keep_words(self) -> bool:
        """Store what was written; say why where that cannot be, and return whether nothing is left to store."""
        if self.writing is None or not self._unsaved() or self.writing.kind == "candidate":
            return True
        text = self.typed
        if not text.strip():
            return True
        try:
            with self.workspace.opened() as db:
                if self.note_id is not None:
                    edit_note(db, self.note_id, text)
                else:
                    lessons = {lesson.id: lesson.title for lesson in self.course.lessons}
                    now = moment_in(self.week) if self.week else None
                    asked = self.writing.key if self.writing.kind == "question" else None
                    sections = sections_of(self.workspace.settings.get("post", {}))
                    filed = take_note(
                        db, text, lessons, self.writing.section, now=now, answers=asked, sections=sections
                    )
                    self.note_id = filed.note.id
                    # From here on the words are this note's, wherever it stands when the list is made anew.
                    self.writing = Place("line", 0, self.writing.section, filed.note.id)
                    self.call_after_refresh(self.look)
        except Problem as problem:
            self.tell(str(problem))
            return False
        self.loaded = text
        self.tell("")
        return True

    def action_save(self) -> None:
        """Keep the words."""
        if self._keep_words():
            self.look()
            self.notify("Kept.", timeout=2)

    def action_leave_words(self) -> None:
        """Go back to the list; the words are kept."""
        if self._keep_words():
            self.look()
            self.query_one("#lines").focus()

    def action_new_words(self) -> None:
        """Begin new words in the section under the cursor."""
        if self.writing is not None and self._keep_words():
            self._load(Place("new", 0, self.writing.section, ""))
            self.remove_class("-preview")
            self.query_one("#words").focus()

    def action_put_in(self) -> None:
        """Take the candidate under the cursor into the post; on a question, begin the answer."""
        place = self.writing
        if place is None or self.draft is None or place.kind != "candidate":
            self.query_one("#words").focus()
            return
        if place.key not in self.coming:
            self.coming.add(place.key)
            self._list(self.draft)
            self.query_one("#words").border_subtitle = "it is put in"
            # A run brings pictures, and drawing takes seconds.
            self.run_worker(partial(self._put_in, self.draft, place), thread=True)

    def _put_in(self, drafted: Draft, place: Place) -> None:
        """Put a candidate in; in a thread."""
        trouble = ""
        try:
            with self.workspace.opened() as db:
                figures = shape_of(self.workspace.settings.get("post", {}), self.workspace.root).figures
                keep_candidate(db, self.workspace.root / "journal", drafted, place.number + 1, form=figures)
        except Problem as problem:
            trouble = str(problem)
        self.post_message(PutIn(place.key, trouble))

    @on(PutIn)
    def _is_in(self, event: PutIn) -> None:
        self.coming.discard(event.key)
        self.tell(event.trouble)
        if self.writing is not None and self.writing.key == event.key:
            self.writing = None
        self._keep_words()
        self.look()

    def action_take_out(self) -> None:
        """Take the line out of the post; it waits among what could be in."""
        if self.note_id is None or not self._keep_words():
            return
        try:
            with self.workspace.opened() as db:
                set_section(db, self.note_id, None)
        except Problem as problem:
            self.tell(str(problem))
            return
        self.writing = None
        self.look()

    def action_preview(self) -> None:
        """Show how the post reads, or the words again."""
        if self._keep_words():
            self.look()
        self.toggle_class("-preview")
        self.query_one("#preview" if self.has_class("-preview") else "#words").focus()

    def action_editor(self) -> None:
        """Write the words in $EDITOR."""
        words = self.query_one("#words", TextArea)
        if self.writing is None or words.read_only:
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "words.md"
            path.write_text(words.text, encoding="utf-8")
            try:
                with self.app.suspend():
                    subprocess.call(editor_command(path, 1))
            except Problem as problem:
                self.tell(str(problem))
            except SuspendNotSupported:
                self.tell("The editor cannot be opened from this terminal.")
            with contextlib.suppress(OSError):
                words.text = self.typed = path.read_text(encoding="utf-8", errors="replace")
        self.action_save()
        self.refresh(layout=True)

    def action_week(self, step: int) -> None:
        """Show another week."""
        if self.week is None or not self._keep_words():
            return
        try:
            with self.workspace.opened() as db:
                known = weeks(db)
        except Problem as problem:
            self.tell(str(problem))
            return
        wanted = next((week for week in known if week.n == self.week.n + step), None)
        if wanted is None:
            self.notify(f"There is no week {self.week.n + step} yet." if step > 0 else "This is the first week.")
            return
        self.week, self.writing = wanted, None
        self.look()

    def action_export(self) -> None:
        """List what is new to the file, and write it if that is wanted."""
        if self.week is None or not self._keep_words():
            return
        self.look()
        try:
            with self.workspace.opened() as db:
                plan = plan_export(db, self.workspace.root, self.workspace.settings.get("post", {}), self.week)
        except Problem as problem:
            self.tell(str(problem))
            return
        if plan.clashes:
            self._clash(plan)
            return
        if plan.state == "unchanged":
            self._write(plan, f"Nothing new: {plan.path}")
            return

        def answered(offer: str | None) -> None:
            if offer is not None:
                self._write(plan, f"Wrote {plan.path}")

        asked = f"!  {taken_in(plan.ask.week, plan.ask.takes_in)}\n" if plan.ask.takes_in else ""
        asked += "".join(f"?  still asked, and not in the post: {one.text}\n" for one in plan.draft.questions)
        asked += "".join(f"!  the post shows {src}, which is not there\n" for src in plan.missing)
        asked += "".join(f"·  {came_home}\n" for came_home in plan.came_home)
        lines = [*(f"- {line}" for line in plan.old_lines), *(f"+ {line}" for line in plan.new_lines)]
        lines += [f"+ the picture {picture}" for picture in plan.pictures.values()]
        text = "\n".join(lines) + (f"\n\n{asked}" if asked else "")
        self.app.push_screen(TextScreen(f"New to {plan.path.name}", Content(plain(text)), "write it"), answered)

    def _write(self, plan: Plan, said: str) -> None:
        try:
            with self.workspace.opened() as db:
                write_post(db, plan)
        except Problem as problem:
            self.tell(str(problem))
            return
        self.week = plan.ask.week
        self.notify(said, markup=False)
        self.look()

    def _clash(self, plan: Plan) -> None:
        """Show what was changed both in the file and here."""
        try:
            write_conflict(plan)
        except Problem as problem:
            self.tell(str(problem))
            return
        both = "\n\n".join(f"In the file:\n{clash.mine}\n\nHere:\n{clash.theirs}" for clash in plan.clashes)
        text = f"{plan.path} was changed there and here, so it is left as it is. `zth export --resolve` opens both.\n\n"
        self.app.push_screen(TextScreen("Left alone", Content(plain(text + both))))


def _short(text: str) -> str:
    """The first line, in the width a list has."""
    first, *rest = plain(text).strip().split("\n")
    return first + (" …" if rest else "")
