"""`zth log`: what was done, by day, and where a word stands in it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Engine
from zerotohero.store.search import Entry, entries, search

Zth = Callable[..., Result]


@pytest.fixture
def lived(zth: Zth, engine: Engine) -> Zth:
    zth("note", "Gradients add up [b]because[/2] both += paths matter", "--section", "courses")
    zth("note", "Ich übe noch.")
    zth("paper", "add", "Attention Is All You Need", "--url", "https://arxiv.org/abs/1706.03762")
    zth("paper", "read", "attention", "--minutes", "50", "--note", "softmax of dot products", "--question", "why √d?")
    zth("goal", "add", "Read Bengio 2003")
    engine.write("slope")
    zth("check", "slope")
    zth("export", "week", "1", "--yes")
    return zth


def test_without_a_word_it_lists_everything_by_day(lived: Zth) -> None:
    lived("check", "slope")
    output = lived("log").output
    for said in (
        "Gradients add up [b]because[/2]",
        "Attention Is All You Need",
        "lessons/micrograd/engine.py",
        "Bengio",
    ):
        assert said in output
    assert output.count("engine.py") == 1


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (["gradient"], {"note", "post"}),
        (["GRADIENTS", "paths"], {"note", "post"}),
        (["+="], {"note", "post"}),
        (["ube"], {"note"}),
        (["softmax"], {"reading"}),
        (["√d"], {"reading"}),
        (["def", "slope"], {"answer"}),
        (["bengio"], {"goal"}),
        (['"'], None),
        (["NEAR(", "AND", "*"], set()),
        (["nothingofthekind"], set()),
    ],
)
def test_a_word_is_found_wherever_it_was_written(lived: Zth, words: list[str], kinds: set[str] | None) -> None:
    result = lived("log", "--json", "--", *words)
    assert result.exit_code == 0
    found = {one["kind"] for one in json.loads(result.output)["entries"]}
    assert kinds is None or (kinds <= found if kinds else not found)


def test_week_lesson_and_paper_narrow_it(lived: Zth) -> None:
    assert "engine.py" in lived("log", "--lesson", "micrograd").output
    assert "Bengio" not in lived("log", "--lesson", "micrograd").output
    assert lived("log", "--paper", "attention").output.count("reading") == 1
    assert "Gradients" in lived("log", "--week", "1", "gradients").output
    assert lived("log", "--week", "9").exit_code == 2
    assert "Nothing like that" in lived("log", "--lesson", "100%").output


def test_an_empty_log_says_so(zth: Zth) -> None:
    assert "Nothing is in the log yet." in zth("log").output


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_text_can_be_looked_for(text: str) -> None:
    from datetime import date

    one = Entry("note", "1", date(2026, 1, 1), "", f"before {text} after")
    found = search([one], text)
    assert found == [] or found[0].id == "1"
    assert search([one], f"before {text}")[0].id == "1" or not text.strip()


def test_entries_are_oldest_first(lived: Zth, workspace: object) -> None:
    from zerotohero.course.workspace import Workspace

    assert isinstance(workspace, Workspace)
    with workspace.opened() as db:
        days = [one.day for one in entries(db)]
    assert days == sorted(days) and len(days) >= 5


def test_a_word_of_a_posts_title_finds_the_post_once_and_not_each_of_its_sections(lived: Zth, tmp_path: Path) -> None:
    post = tmp_path / "old.md"
    post.write_text(
        '---\ntitle: "On chains"\ndate: 2024-01-03\n---\n\nHello.\n\n## Life\nPacking.\n\n## Papers\nNone.\n'
    )
    lived("import", str(post))
    assert lived("log", "chains").output.count("On chains") <= 2
    assert lived("log", "life").output.strip() == "2024-01-03  post     On chains › Life"
    assert "named" not in lived("log", "life", "--json").output


@pytest.mark.parametrize(("word", "found"), [("ube", True), ("学习", True), ("adients", True), ("学校", False)])
def test_words_are_found_without_their_accents_and_within_others(lived: Zth, word: str, found: bool) -> None:
    lived("note", "深度学习 is hard")
    assert ("Nothing like that" not in lived("log", word).output) == found
