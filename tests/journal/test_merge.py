"""Exporting again after both the file and the records changed: nothing of the person's is ever lost."""

import os
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.journal.two_writers import TwoWriters
from zerotohero.journal.draft import draft
from zerotohero.journal.export import plan_again, plan_export, take_edits, write_conflict, write_post
from zerotohero.journal.notes import edit_note, take_note
from zerotohero.journal.plan import Plan
from zerotohero.journal.shape import shape_of
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.notes import Note, notes_until, set_section
from zerotohero.store.schema import open_store

NOW = datetime(2024, 7, 2, 12).astimezone()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "zth.db"
    open_store(path).close()
    return path


class Blog:
    """A workspace with one post, its file and its records."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.db: sqlite3.Connection = open_store(root / "zth.db")
        self.path = root / "journal" / "ai-zero-to-hero-week-1.md"
        self.settings: dict[str, Any] = {}

    def note(self, text: str, section: str | None = "neat") -> Note:
        sections = shape_of(self.settings, self.root).sections
        return take_note(self.db, text, {}, section, now=NOW, sections=sections).note

    def plan(self, **more: Any) -> Plan:
        return plan_export(self.db, self.root, self.settings, week_of(self.db, NOW.date()), **more)

    def export(self, **more: Any) -> Plan:
        plan = self.plan(**more)
        write_post(self.db, plan)
        assert self.plan().state == "unchanged"
        return plan

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode()

    def edit(self, old: str, new: str) -> None:
        assert self.text.count(old) == 1
        self.path.write_bytes(self.text.replace(old, new).encode())

    @property
    def body(self) -> str:
        return self.text.split("---\n", 2)[2]

    @property
    def notes(self) -> list[str]:
        return [note.text for note in notes_until(self.db, date.max) if note.section]

    def week(self) -> list[str]:
        """The lines that the Week screen shows once it has looked at the file."""
        week = week_of(self.db, NOW.date())
        take_edits(self.db, self.root, self.settings, week)
        return [line.words for line in draft(self.db, week).lines]


@pytest.fixture
def blog(tmp_path: Path) -> Iterator[Blog]:
    blog = Blog(tmp_path)
    yield blog
    blog.db.close()


def play(template: Path, folder: Path, seeds: range) -> Counter[str]:
    seen: Counter[str] = Counter()
    for seed in seeds:
        (folder / str(seed)).mkdir()
        seen += TwoWriters(template, folder / str(seed), seed).run()
    return seen


@pytest.mark.parametrize("chunk", range(10))
def test_random_edits_on_both_sides_lose_nothing(template: Path, tmp_path: Path, chunk: int) -> None:
    seen = play(template, tmp_path, range(chunk * 15, chunk * 15 + 15))
    assert seen["exports"] == 45 and not seen["false"]


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(20))
def test_ten_thousand_sequences_lose_nothing(template: Path, tmp_path: Path, chunk: int) -> None:
    seen = play(template, tmp_path, range(1000 + chunk * 500, 1500 + chunk * 500))
    assert seen["false"] <= 0.02 * seen["clashes"]


def test_a_new_bullet_after_an_edited_one(blog: Blog) -> None:
    blog.note("packing", "life")
    blog.export()
    blog.edit("- packing", "- packing, again")
    blog.note("a flat", "life")
    plan = blog.export()
    assert not plan.clashes
    assert blog.body == "\n## Life\n- packing, again\n- a flat\n"
    assert blog.notes == ["packing, again", "a flat"]


def test_both_sides_append_and_the_persons_comes_first(blog: Blog) -> None:
    blog.note("one", "life")
    blog.export()
    blog.edit("- one\n", "- one\n- mine\n")
    blog.note("two", "life")
    blog.export()
    assert blog.body == "\n## Life\n- one\n- mine\n- two\n"
    assert blog.week() == ["one", "two", "mine"]


def test_what_stands_at_the_very_end_goes_along_when_a_section_comes_in_before_it(blog: Blog) -> None:
    kept = blog.note("The chain rule.", "courses")
    blog.export()
    blog.edit("rule.\n", 'rule.\n\n<blockquote class="tweet">Hi</blockquote>\n')
    set_section(blog.db, kept.id, "goals")
    blog.export()
    assert blog.body == '\n## Goals\n\n- The chain rule.\n\n<blockquote class="tweet">Hi</blockquote>\n'


def test_a_deleted_line_stays_deleted_whatever_the_records_say(blog: Blog) -> None:
    kept = blog.note("one", "life")
    blog.note("two", "life")
    blog.export()
    blog.edit("- one\n", "")
    edit_note(blog.db, kept.id, "one, updated")
    plan = blog.export()
    assert not plan.clashes and blog.body == "\n## Life\n- two\n"
    assert blog.week() == ["two"]
    assert "one" not in str(draft(blog.db, plan.draft.week).candidates)


def test_the_same_words_changed_on_both_sides_are_a_conflict(blog: Blog) -> None:
    kept = blog.note("It was hard.", "neat")
    blog.export()
    blog.edit("It was hard.", "It was easy.")
    edit_note(blog.db, kept.id, "It was fun.")
    before = blog.path.stat()
    plan = blog.plan()
    assert [(clash.mine, clash.theirs) for clash in plan.clashes] == [("It was easy.", "It was fun.")]
    with pytest.raises(Problem) as refused:
        write_post(blog.db, plan)
    assert refused.value.exit_code == 3
    write_conflict(plan)
    assert "It was easy." in plan.sidecar.read_text() and "It was fun." in plan.sidecar.read_text()
    assert (blog.path.stat().st_mtime_ns, blog.path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert blog.notes == ["It was fun."], "a conflict advances nothing"
    solved = blog.text.replace("easy", "easy and fun")
    write_post(blog.db, plan_again(blog.db, replace(plan.ask, resolved=solved)))
    assert blog.notes == ["It was easy and fun."] and not plan.sidecar.exists()
    assert blog.plan().state == "unchanged"


def test_lines_of_one_note_changed_on_both_sides_are_merged(blog: Blog) -> None:
    kept = blog.note("```\nx = 1\ny = 2\nz = 3\n```", "neat")
    blog.export()
    blog.edit("x = 1", "x = 10")
    edit_note(blog.db, kept.id, "```\nx = 1\ny = 2\nz = 30\n```")
    blog.export()
    assert blog.notes == ["```\nx = 10\ny = 2\nz = 30\n```"]
    assert "x = 10\ny = 2\nz = 30" in blog.text


def test_the_former_words_are_kept(blog: Blog) -> None:
    blog.note("First words.")
    blog.export()
    blog.edit("First words.", "Better words.")
    blog.export()
    kept = [row["code"] for row in blog.db.execute("select code from snapshots")]
    assert blog.notes == ["Better words."] and kept == ["First words."]


def test_a_renamed_heading_keeps_its_name_and_its_lines(blog: Blog) -> None:
    blog.note("one", "neat")
    blog.note("two", "life")
    blog.export()
    blog.edit("## Other neat things I've learned", "## Neat!")
    blog.note("three", "neat")
    blog.export()
    assert blog.body == "\n## Neat!\none\n\nthree\n\n## Life\n- two\n"


def test_a_note_moved_by_hand_moves(blog: Blog) -> None:
    blog.note("Sampling was fun.", "neat")
    blog.note("Loss is 2.4.", "projects")
    blog.export()
    body = "\n## Personal Projects\nLoss is 2.4.\n\nSampling was fun.\n"
    blog.path.write_text(blog.text.replace(blog.body, body))
    blog.export()
    assert {note.text: note.section for note in notes_until(blog.db, date.max)}["Sampling was fun."] == "projects"
    assert blog.body == body


def test_an_emptied_file_is_a_conflict_and_a_deleted_one_is_written_again(blog: Blog) -> None:
    blog.note("one")
    first = blog.export()
    blog.path.write_text("")
    assert blog.plan().state == "conflict"
    blog.path.unlink()
    again = blog.export()
    assert again.text == first.text == blog.text


def test_conflict_markers_of_git_are_not_taken_for_words(blog: Blog) -> None:
    blog.note("one")
    blog.export()
    blog.path.write_text(blog.text + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n")
    with pytest.raises(Problem, match="conflict markers") as refused:
        blog.plan()
    assert refused.value.exit_code == 3


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_byte_order_mark_and_last_line_stay(blog: Blog, end: str) -> None:
    blog.note("one", "life")
    blog.export()
    blog.path.write_bytes(("\ufeff" + blog.text).replace("\n", end).encode().removesuffix(end.encode()))
    before = blog.path.read_bytes()
    blog.export()
    assert blog.path.read_bytes() == before
    blog.note("two", "life")
    blog.export()
    assert blog.path.read_bytes() == before + f"{end}- two".encode()


def test_front_matter_merges_by_key(blog: Blog) -> None:
    blog.note("Hello. World.", "intro")
    blog.export()
    blog.edit('description: "Hello."', "description: my own")
    blog.edit('tags: ["Programming"]', "tags:\n  - Programming\n  - AI\nodd: {a: [1, 2]} # mine")
    blog.note("word " * 900, "neat")
    blog.export()
    front = blog.text.split("---\n")[1]
    assert "timeToRead: 5" in front and "description: my own\n" in front
    assert "tags:\n  - Programming\n  - AI\nodd: {a: [1, 2]} # mine\n" in front
    blog.edit("timeToRead: 5", "timeToRead: 4")
    blog.note("word " * 900, "neat")
    blog.export(hook="a hook")
    front = blog.text.split("---\n")[1]
    assert "timeToRead: 4" in front and 'title: "AI Zero to Hero Week 1: a hook"' in front
    assert "description: my own\n" in front and 'link: "ai-zero-to-hero-week-1"' in front


def test_a_title_changed_in_the_file_stays_and_one_changed_on_both_sides_is_a_conflict(blog: Blog) -> None:
    blog.note("one")
    blog.export()
    blog.edit('title: "AI Zero to Hero Week 1"', "title: Fear of missing out")
    blog.note("two")
    blog.export()
    assert "title: Fear of missing out\n" in blog.text
    blog.edit("title: Fear of missing out", "title: Another")
    plan = blog.plan(hook="ours")
    assert plan.clashes and plan.clashes[0].section == "title"


def test_a_hundred_exports_of_nothing_new_touch_no_file(blog: Blog) -> None:
    blog.note("one ![p](https://x.org/p.png)", "life")
    blog.export()
    before = blog.path.stat()
    for _ in range(100):
        assert not write_post(blog.db, blog.plan())
    after = blog.path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    "words",
    ["{{ raw }}", "{% raw %}", "a [i] and :name", "{{< figure >}}", "`{{ x }}`", "{{ a }} {% b %} {{% c %}}", "\\{{ x"],
)
@pytest.mark.parametrize("dialect", ["mdc", "gfm", "hugo", "jekyll", "astro", "eleventy", "zola"])
def test_words_that_come_home_from_a_dialect_are_not_escaped_twice(blog: Blog, dialect: str, words: str) -> None:
    blog.settings = {"dialect": dialect}
    blog.note(f"We saw {words} today.", "life")
    blog.export()
    line = next(line for line in blog.text.split("\n") if "We saw" in line)
    blog.edit(line, line + " Twice.")
    blog.note("more", "life")
    blog.export()
    assert f"{line} Twice.\n" in blog.text
    blog.edit(f"{line} Twice.", line.replace("today", "yesterday") + " Twice.")
    blog.export()
    (mine,) = [text for text in blog.notes if "We saw" in text]
    edit_note(blog.db, next(n.id for n in notes_until(blog.db, date.max) if n.text == mine), mine + " Thrice.")
    blog.export()
    assert f"{line.replace('today', 'yesterday')} Twice. Thrice.\n" in blog.text


def test_a_shortcode_written_into_the_file_stays_one(blog: Blog) -> None:
    blog.settings = {"dialect": "hugo"}
    blog.note("one", "life")
    blog.export()
    blog.edit("- one\n", "- one\n- {{< youtube abc >}} is the talk\n")
    blog.export()
    (talk,) = [n for n in notes_until(blog.db, date.max) if "youtube" in n.text]
    edit_note(blog.db, talk.id, talk.text + ", twice")
    blog.export()
    assert "- {{< youtube abc >}} is the talk, twice\n" in blog.text


def test_a_read_only_file_is_said_in_words_and_nothing_is_stored(blog: Blog) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    blog.note("one")
    blog.export()
    blog.note("two")
    blog.path.chmod(0o444)
    with pytest.raises(Problem, match="may not be written"):
        write_post(blog.db, blog.plan())
    assert "two" not in blog.text and blog.plan().state == "changed"


def test_a_note_taken_out_of_the_post_leaves_the_file_unless_it_was_edited_there(blog: Blog) -> None:
    gone, edited = blog.note("one", "life"), blog.note("two", "life")
    blog.export()
    blog.edit("- two", "- two, edited")
    set_section(blog.db, gone.id, None)
    blog.export()
    assert blog.body == "\n## Life\n- two, edited\n"
    blog.edit("- two, edited", "- two, edited again")
    set_section(blog.db, edited.id, None)
    assert blog.plan().clashes and re.search("edited again", blog.plan().text)


def test_once_a_clash_is_resolved_the_description_still_follows_the_introduction(blog: Blog) -> None:
    kept = blog.note("Hello there. More.", "intro")
    hard = blog.note("It was hard.", "life")
    blog.export()
    blog.edit("It was hard.", "It was easy.")
    edit_note(blog.db, hard.id, "It was fun.")
    edit_note(blog.db, kept.id, "Good morning. More.")
    plan = blog.plan()
    assert plan.clashes and 'Hello there."' in plan.text
    resolved = re.sub(r"(?s)<{7}.*>{7}[^\n]*\n", "- It was both.\n", plan.text)
    write_post(blog.db, plan_again(blog.db, replace(plan.ask, resolved=resolved)))
    edit_note(blog.db, kept.id, "Good evening. More.")
    blog.export()
    assert 'description: "Good evening."' in blog.text and "It was both." in blog.text


def test_a_paragraph_put_into_a_note_is_not_taken_for_one_deleted_further_down(blog: Blog) -> None:
    both = blog.note("Two paragraphs.\n\nThe loss went down.", "projects")
    blog.note("A line that goes.", "projects")
    blog.export()
    blog.edit("\nA line that goes.\n", "")
    blog.edit("The loss went down.", "Put in between.\n\nThe loss went far down.")
    blog.export()
    assert blog.body == "\n## Personal Projects\nTwo paragraphs.\n\nPut in between.\n\nThe loss went far down.\n"
    assert blog.notes[0] == "Two paragraphs.\n\nPut in between.\n\nThe loss went far down."
    edit_note(blog.db, both.id, blog.notes[0].replace("far", "very far"))
    blog.export()
    assert "very far down.\n" in blog.body and blog.body.count("Put in between.") == 1


def test_a_section_comes_in_before_all_of_a_note_at_the_end_or_after_it(blog: Blog) -> None:
    blog.note("one", "life")
    blog.export()
    blog.edit("- one\n", "- one\n\n<q17 a=1>b</q17> c\n<blockquote>d</blockquote>\n")
    blog.export()
    blog.note("more", "goals")
    blog.export()
    assert "<q17 a=1>b</q17> c\n<blockquote>d</blockquote>\n" in blog.body and "## Goals\n" in blog.body


@pytest.mark.parametrize("marker", ["* ", "1. ", "-   "])
def test_another_marker_or_other_line_breaks_are_no_change_of_a_note_s_words(blog: Blog, marker: str) -> None:
    item = blog.note("packing", "life")
    prose = blog.note("A sentence that is long enough to be wrapped.", "neat")
    blog.export()
    blog.edit("- packing", f"{marker}packing")
    blog.edit("long enough to", "long\nenough to")
    edit_note(blog.db, item.id, "packing boxes")
    edit_note(blog.db, prose.id, "A sentence that is long enough to be wrapped anew.")
    plan = blog.export()
    assert not plan.clashes and f"\n{marker}packing boxes\n" in blog.text
    assert "A sentence that is long\nenough to be wrapped anew.\n" in blog.text
    assert blog.notes[0] == "packing boxes"


def test_a_list_numbered_all_alike_goes_on_so_and_one_that_counts_counts(blog: Blog) -> None:
    for section in ("life", "goals"):
        for text in ("one", "two"):
            blog.note(f"{text} {section}", section)
    blog.export()
    blog.path.write_text(
        blog.text.replace("- one life\n- two", "1. one life\n1. two").replace(
            "- one goals\n- two", "1. one goals\n2. two"
        )
    )
    blog.note("three", "life")
    blog.note("three", "goals")
    blog.export()
    assert "1. two life\n1. three\n" in blog.text and "2. two goals\n3. three\n" in blog.text


def test_a_heading_moved_to_another_level_is_still_that_section(blog: Blog) -> None:
    blog.note("packing", "life")
    blog.note("read", "goals")
    blog.export()
    blog.edit("## Goals", "### Goals")
    blog.note("sleep", "goals")
    blog.export()
    assert blog.body == "\n## Life\n- packing\n\n### Goals\n- read\n- sleep\n"


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_section_that_comes_in_has_the_gap_below_its_heading_that_the_others_have(blog: Blog, gap: str) -> None:
    blog.note("packing", "life")
    blog.note("read", "goals")
    blog.export()
    blog.path.write_text(re.sub(r"(## .*\n)", rf"\1{gap}", blog.text))
    blog.note("Odd.", "neat")
    blog.note("Two hours.", "courses")
    blog.export()
    assert blog.body == (
        f"\n## Courses\n{gap}Two hours.\n\n## Other neat things I've learned\n{gap}Odd.\n\n## Life\n{gap}- packing\n\n"
        f"## Goals\n{gap}- read\n"
    )


def test_a_comment_right_above_a_heading_stays_there(blog: Blog) -> None:
    blog.note("One.", "neat")
    blog.note("packing", "life")
    blog.export()
    blog.edit("## Life", "<!-- more photos -->\n## Life")
    blog.note("Two.", "neat")
    blog.export()
    assert "One.\n\nTwo.\n\n<!-- more photos -->\n## Life\n" in blog.body


def test_a_note_edited_and_moved_by_hand_that_was_taken_out_here_is_kept_where_it_stands_now(blog: Blog) -> None:
    blog.note("Hello.", "intro")
    hard = blog.note("It was hard to do.", "neat")
    blog.export()
    blog.edit("\n## Other neat things I've learned\nIt was hard", "\nIt was not hard")
    set_section(blog.db, hard.id, None)
    plan = blog.plan()
    assert plan.clashes
    write_post(blog.db, plan_again(blog.db, replace(plan.ask, resolved=blog.text)))
    assert blog.plan().state == "unchanged"
    assert {note.text: note.section for note in notes_until(blog.db, date.max)}["It was not hard to do."] == "intro"


def test_a_heading_of_the_persons_own_stays_when_nothing_is_left_under_it(blog: Blog) -> None:
    blog.note("packing", "life")
    blog.export()
    blog.path.write_text(blog.text + "\n## A song to leave you with\n\nLa la.\n")
    blog.export()
    (song,) = (note for note in notes_until(blog.db, date.max) if note.text == "La la.")
    blog.edit("La la.\n", "")
    blog.export()
    assert "## A song to leave you with\n" in blog.text
    blog.edit("- packing\n", "")
    blog.export()
    assert "## Life\n" in blog.text, "somebody left the heading where they deleted what was under it"
    blog.path.write_text(blog.text + "\nTra la.\n")
    blog.export()
    (song,) = (note for note in notes_until(blog.db, date.max) if note.text == "Tra la.")
    set_section(blog.db, song.id, None)
    blog.export()
    assert blog.body.strip() == "## Life\n\n## A song to leave you with"


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_of_front_matter_alone_gets_its_body_below_it(blog: Blog, end: str) -> None:
    blog.note("packing", "life")
    first = blog.export()
    front = first.text.split("\n\n", 1)[0].replace("\n", end or "\n")
    blog.path.write_bytes(f"{front}{end}".encode())
    blog.note("A talk.", "intro")
    blog.export()
    line = end or "\n"
    assert blog.text.replace('description: "A talk."', 'description: ""') == f"{front}{line}{line}A talk.{line}"
