"""The post: its front matter, its shape, its pictures, and an export that harms nobody's words."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from zerotohero.journal.dialects import convert
from zerotohero.journal.draft import draft
from zerotohero.journal.export import plan_export, write_post
from zerotohero.journal.frontmatter import description_of, quoted, time_to_read
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import take_note
from zerotohero.journal.plan import Plan
from zerotohero.journal.shape import shape_of, title_of
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.posts import post_of
from zerotohero.store.schema import open_store

NOW = datetime(2024, 7, 2, 12).astimezone()

HOSTILE = [
    'say "hi"', "it's", "a: b", "# no comment", "{{ x }}", "{% raw %}", "émoji 🎉", "</script>", "no", "12:30", "012",
    "null", "~", "- item", "* star", "& anchor", "!tag", "| pipe", "> fold", "%directive", "@at", "`tick`", "a\\b",
    "\\n", "tab\there", "", " lead", "trail ", "[x]", "{y}", "\u2028", "\x85",
]  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    db = open_store(tmp_path / "zth.db")
    yield db
    db.close()


@pytest.fixture
def note(db: sqlite3.Connection) -> Callable[..., None]:
    def note(text: str, section: str | None = None, **more: Any) -> None:
        take_note(db, text, {"micrograd": "micrograd"}, section, now=NOW, **more)

    return note


def plan(db: sqlite3.Connection, root: Path, **more: Any) -> Plan:
    return plan_export(db, root, more.pop("settings", {}), week_of(db, NOW.date()), **more)


def front(text: str) -> Any:
    return YAML(typ="safe").load(text.split("---\n")[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_quoted_string_reads_back_as_it_was(text: str) -> None:
    assert YAML(typ="safe").load(f"title: {quoted(text)}")["title"] == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_string_reads_back_as_it_was(text: str) -> None:
    assert YAML(typ="safe").load(f"title: {quoted(text)}")["title"] == text


def test_a_title_of_two_lines_is_refused() -> None:
    with pytest.raises(Problem, match="one line"):
        title_of(shape_of({}, Path()), 1, "a\nb")


@pytest.mark.parametrize(
    ("introduction", "description"),
    [
        ("One. Two.", "One."),
        ("Pi is 3.14 and e.g. Dr. Smith knows. Then more.", "Pi is 3.14 and e.g. Dr. Smith knows."),
        ("Why? Because.", "Why?"),
        ("No end at all", "No end at all"),
        ("I read [a paper](https://x.y/z.pdf). It was *good*.", "I read a paper."),
        ("## Not a heading\n\nThen `code()` works! Yes.", "Not a heading"),
        ('He said "stop." Then left.', 'He said "stop."'),
        (':img{alt="a" src="b"}\n\nWords after a picture. More.', "Words after a picture."),
        ("", ""),
    ],
)
def test_the_description_is_the_first_sentence(introduction: str, description: str) -> None:
    assert description_of(introduction) == description


def test_time_to_read_is_words_over_200_rounded_up() -> None:
    assert [time_to_read("w " * n) for n in (0, 1, 200, 201, 1113)] == [1, 1, 1, 2, 6]


def test_the_post_has_the_sections_in_order_and_leaves_empty_ones_out(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("packing", "life")
    note("Read [x](https://x.y).", "papers")
    note("Second\n\n- with a list", "papers")
    note("What a week. Really.", "intro")
    note("micrograd is the chain rule.", "courses")
    note("Courses in general.", "courses", lesson=None)
    note("secret", "life", private=True)
    note("loose")
    text = plan(db, tmp_path).text
    assert text.split("---\n", 2)[2] == (
        "\nWhat a week. Really.\n"
        "\n## Courses\nCourses in general.\n"
        "\n### micrograd\nmicrograd is the chain rule.\n"
        "\n## Reading papers\n- Read [x](https://x.y).\n- Second\n\n  - with a list\n"
        "\n## Life\n- packing\n"
    )
    assert front(text) == {
        "title": "AI Zero to Hero Week 1",
        "link": "ai-zero-to-hero-week-1",
        "description": "What a week.",
        "date": week_of(db, NOW.date()).last_day,
        "timeToRead": 1,
        "tags": ["Programming"],
    }


@pytest.mark.parametrize(
    "block", ["```python\nx = 1\n```", "> quoted", "# heading", "| a | b |", "<div>x</div>", "1. one\n2. two"]
)
def test_a_note_that_is_a_block_stays_one(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path, block: str
) -> None:
    note("an item", "life")
    note(block, "life")
    assert f"- an item\n{'' if block[0] == '1' else chr(10)}{block}\n" in plan(db, tmp_path).text


def test_facts_and_loose_notes_are_in_only_when_taken(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("an opening.", "intro")
    note("a loose thought")
    for number in range(6):
        failed = Attempt("m/backward", "Back", "m", "failed", None, "why", (), None, 0, 1, 1.0, {"f": str(number)})
        record_attempt(db, failed)
    record_attempt(db, Attempt("m/backward", "Back", "m", "passed", None, None, (), None, 0, 1, 1.0, {}))
    db.execute("update attempts set day = ?", (NOW.date().isoformat(),))
    week = week_of(db, NOW.date())
    before = draft(db, week)
    facts = ["Wrote `backward`: Back.", "Got stuck on `backward`."]
    assert [c.text for c in before.candidates] == ["> a loose thought", *facts]
    assert "You failed `backward` six times, then passed. What clicked?" in [q.text for q in before.questions]
    assert "loose" not in plan(db, tmp_path).text and "Wrote" not in plan(db, tmp_path).text
    keep_candidate(db, Path(), before, 1, "neat")
    after = draft(db, week)
    assert [c.text for c in after.candidates] == facts
    assert "a loose thought" in plan(db, tmp_path).text
    with pytest.raises(Problem, match="no candidate 3"):
        keep_candidate(db, Path(), after, 3)


def test_exporting_twice_changes_no_byte(db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path) -> None:
    note("Hello. World.", "intro")
    assert write_post(db, plan(db, tmp_path))
    path = tmp_path / "journal" / "ai-zero-to-hero-week-1.md"
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    again = plan(db, tmp_path)
    assert again.state == "unchanged" and not write_post(db, again)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_new_lines_are_listed_and_nothing_else(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    write_post(db, plan(db, tmp_path))
    note("packing", "life")
    changed = plan(db, tmp_path)
    assert changed.state == "changed"
    assert changed.new_lines == ["## Life", "- packing"]


def test_a_file_that_zth_never_wrote_is_left_alone(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    path = tmp_path / "journal" / "ai-zero-to-hero-week-1.md"
    path.parent.mkdir()
    path.write_text("somebody's own post\n")
    planned = plan(db, tmp_path)
    assert planned.state == "conflict"
    with pytest.raises(Problem) as problem:
        write_post(db, planned)
    assert problem.value.exit_code == 3
    assert path.read_text() == "somebody's own post\n" and post_of(db, 1) is None


def test_a_file_that_changes_between_asking_and_writing_is_left_alone(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    planned = plan(db, tmp_path)
    planned.path.parent.mkdir()
    planned.path.write_text("written meanwhile\n")
    with pytest.raises(Problem):
        write_post(db, planned)
    assert planned.path.read_text() == "written meanwhile\n"


def test_killed_between_the_file_and_the_record_the_next_export_goes_on(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    planned = plan(db, tmp_path)
    planned.path.parent.mkdir()
    planned.path.write_text(planned.text)
    again = plan(db, tmp_path)
    assert again.state == "unchanged"
    write_post(db, again)
    assert post_of(db, 1) is not None


def test_path_link_and_date_stay_and_a_hook_changes_the_title_only(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    write_post(db, plan(db, tmp_path))
    hooked = plan(db, tmp_path, hook='Fear of "missing" out')
    assert hooked.path == tmp_path / "journal" / "ai-zero-to-hero-week-1.md"
    assert front(hooked.text)["title"] == 'AI Zero to Hero Week 1: Fear of "missing" out'
    assert front(hooked.text)["link"] == "ai-zero-to-hero-week-1"
    write_post(db, hooked)
    assert plan(db, tmp_path).state == "unchanged"


def test_a_record_stands_in_one_post_only(db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path) -> None:
    note("First week.", "intro")
    write_post(db, plan(db, tmp_path))
    later = NOW.replace(day=20)
    take_note(db, "Second week.", {}, "intro", now=later)
    second = plan_export(db, tmp_path, {}, week_of(db, later.date()))
    assert second.path.name == "ai-zero-to-hero-week-2.md"
    assert "First week." not in second.text and "Second week." in second.text


def test_an_unwritable_folder_is_said_in_words_and_records_nothing(
    db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path
) -> None:
    note("Hello.", "intro")
    (tmp_path / "journal").write_text("a file where the folder should be")
    with pytest.raises(Problem, match=r"week-1\.md cannot be (written|read)"):
        write_post(db, plan(db, tmp_path))
    assert post_of(db, 1) is None


def test_a_symlink_is_followed_and_stays_one(db: sqlite3.Connection, note: Callable[..., None], tmp_path: Path) -> None:
    note("Hello.", "intro")
    write_post(db, plan(db, tmp_path))
    link = tmp_path / "journal" / "ai-zero-to-hero-week-1.md"
    real = tmp_path / "blog.md"
    link.rename(real)
    link.symlink_to(real)
    note("packing", "life")
    write_post(db, plan(db, tmp_path))
    assert link.is_symlink() and "packing" in real.read_text()


def test_nothing_to_export_says_what_to_do(db: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="zth note"):
        plan(db, tmp_path)


def test_pictures_are_written_in_the_dialect_and_code_is_left_alone() -> None:
    text = 'A ![x "y"](a.png) and `![no](b.png)`.\n\n```\n![no](c.png)\n```\n![z](d.png)'
    assert convert(text, "gfm") == text
    assert convert(text, "mdc") == (
        'A :img{alt="x &quot;y&quot;" src="a.png"} and `![no](b.png)`.\n\n```\n![no](c.png)\n```\n'
        ':img{alt="z" src="d.png"}'
    )
    directive = ':img{alt="Settling" src="https://x.y/z.png" width="30%"}'
    assert convert(directive, "mdc") == directive
    assert convert(directive, "gfm") == '<img alt="Settling" src="https://x.y/z.png" width="30%">'
    with pytest.raises(Problem, match="gfm, mdc"):
        convert(text, "rst")


SECTION = st.sampled_from(["intro", "courses", "papers", "projects", "neat", "life"])
WORDS = st.text(st.characters(exclude_characters="\x00\r", exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(SECTION, WORDS), min_size=1, max_size=6))
def test_any_notes_export_whole_and_the_second_time_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, notes: list[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("any")
    db = open_store(root / "zth.db")
    for section, text in notes:
        take_note(db, text, {}, section, now=NOW)
    first = plan(db, root)
    write_post(db, first)
    assert plan(db, root).state == "unchanged"
    squeezed = re.sub(r"\s+", "", first.text)
    for _, text in notes:
        if "![" not in text and ":img{" not in text:
            assert re.sub(r"\s+", "", text) in squeezed
    db.close()
