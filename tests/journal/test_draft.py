"""What is offered for a post, held against five posts whose author saw only the records."""

import json
import re
import sqlite3
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import Result

from tests.weeks.records import Diary, five_weeks
from zerotohero.journal.draft import Draft, draft
from zerotohero.journal.evidence import evidence
from zerotohero.journal.export import plan_export, write_post
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.offers import Candidate, facts_of
from zerotohero.problem import Problem
from zerotohero.store.schema import open_store

WEEKS = Path(__file__).parents[1] / "weeks"
DOCS = Path(__file__).parents[2] / "docs" / "draft.md"
FACTS = tomllib.loads((WEEKS / "facts.toml").read_text(encoding="utf-8"))

Zth = Callable[..., Result]


@dataclass(frozen=True)
class Evening:
    """A Sunday: what is offered, and which facts of the post are in it."""

    draft: Draft
    stated: list[list[str]]
    """Of each fact that the post states, the words that make it."""

    def kept(self) -> list[Candidate]:
        return [one for one in self.draft.offered if any(_says(one, words) for words in self.stated)]

    def offered(self) -> list[list[str]]:
        return [words for words in self.stated if any(_says(one, words) for one in self.draft.offered)]


def _says(candidate: Candidate, words: list[str]) -> bool:
    return all(word in candidate.text for word in words)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[sqlite3.Connection, list[Evening]]]:
    """Five weeks; on each Sunday what the post states is kept, and the post exported."""
    root = tmp_path_factory.mktemp("five")
    db = open_store(root / "zth.db")
    diary = Diary(db, root / "zth.db")
    evenings = []
    for week in five_weeks(db, root / "zth.db"):
        said = FACTS[f"week-{week.n}"]
        with diary.at(f"{week.last_day} 21:00"):
            evening = Evening(draft(db, week), [one["says"] for one in said["facts"]] + [[q] for q in said["quotes"]])
            evenings.append(evening)
            for candidate in evening.kept():
                now = draft(db, week)
                number = [one.record for one in now.candidates].index(candidate.record) + 1
                keep_candidate(db, root / "journal", now, number)
            write_post(db, plan_export(db, root, {}, week))
    yield db, evenings
    db.close()


def test_what_is_offered_is_what_posts_state(
    lived: tuple[sqlite3.Connection, list[Evening]], capsys: pytest.CaptureFixture[str]
) -> None:
    _, evenings = lived
    rows = []
    for evening in evenings:
        counts = len(evening.offered()), len(evening.stated), len(evening.kept()), len(evening.draft.offered)
        rows.append((f"Week {evening.draft.week.n}", *counts))
    rows.append(("All", *(sum(row[column] for row in rows) for column in range(1, 5))))
    table = [
        f"| {name} | {offered} of {stated} ({offered / stated:.0%}) | {kept} of {all_} ({kept / all_:.0%}) |"
        for name, offered, stated, kept, all_ in rows
    ]
    with capsys.disabled():
        print("\n" + "\n".join(table))
    *_, (_, offered, stated, kept, all_) = rows
    assert offered / stated >= 0.6 and kept / all_ >= 0.5
    written = DOCS.read_text(encoding="utf-8")
    assert "\n".join(table) in written, f"docs/draft.md has other figures than {table}"


def test_each_line_of_the_posts_is_quoted_rightly() -> None:
    for name, said in FACTS.items():
        post = (WEEKS / f"{name}.md").read_text(encoding="utf-8")
        for line in [one["line"] for one in said["facts"]] + said["quotes"]:
            assert line in post, (name, line)


def test_nothing_is_offered_without_a_record_that_says_it(
    lived: tuple[sqlite3.Connection, list[Evening]],
) -> None:
    db, evenings = lived
    offered = [one for evening in evenings for one in evening.draft.candidates]
    assert {one.record_kind for one in offered} >= {
        *("note", "attempt", "stuck", "run", "samples", "reading", "met", "unmet", "goal", "time")
    }
    for candidate in offered:
        assert not _unsupported(db, candidate), (candidate, evidence(db, candidate.record_kind, candidate.record_id))


@pytest.mark.parametrize(
    ("kind", "true", "false"),
    [
        ("run", "2.1688", "2.1588"),
        ("run", "200,000", "100,000"),
        ("attempt", "`add`", "`subtract`"),
        ("stuck", "assigned", "multiplied"),
        ("samples", "`carlah`", "`carlos`"),
        ("time", "40 min", "50 min"),
        ("reading", "understood 2", "understood 6"),
        ("met", "train something", "train nothing"),
    ],
)
def test_a_line_that_no_record_supports_would_be_seen(
    lived: tuple[sqlite3.Connection, list[Evening]], kind: str, true: str, false: str
) -> None:
    db, evenings = lived
    offered = [one for evening in evenings for one in evening.draft.candidates]
    one = next(one for one in offered if one.record_kind == kind and true in one.text)
    assert _unsupported(db, replace(one, text=one.text.replace(true, false)))


def _unsupported(db: sqlite3.Connection, candidate: Candidate) -> list[str]:
    """What a line says that its records do not: numbers, names, quotes, and whole sentences of the person."""
    behind = " ".join(evidence(db, candidate.record_kind, candidate.record_id))
    if candidate.record_kind == "time":
        minutes = [
            int(h or 0) * 60 + int(m or 0) for h, m in re.findall(r"(?:(\d+) h)? ?(?:(\d+) min)?(?:$| sitting)", behind)
        ]
        total = re.match(r"≈? ?(?:(\d+) h)? ?(?:(\d+) min)?", candidate.text)
        assert total is not None
        said = int(total[1] or 0) * 60 + int(total[2] or 0)
        return [] if said == sum(minutes) else [total[0]]
    text = candidate.text.removeprefix("> ")
    if candidate.record_kind in ("note", "met", "unmet", "goal"):
        words = text.split(": ", 1)[-1]
        return [] if words in behind else [words]
    known = [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?(?:e-?\d+)?", behind)]
    wrong = [found for found in re.findall(r"`([^`]+)`|“([^”]+)”|\]\(([^)]+)\)", text) if "".join(found) not in behind]
    prose = re.sub(r"`[^`]+`|“[^”]+”|\]\([^)]+\)", "", text)
    for number, percent in re.findall(r"(\d[\d,]*(?:\.\d+)?)( %)?", prose):
        value, places = float(number.replace(",", "")), len(number.partition(".")[2])
        if not any(abs((100 * one if percent else one) - value) <= 0.5001 * 10**-places for one in known):
            wrong.append((number,))
    if candidate.record_kind == "reading":
        after = re.sub(r"^(Re-r|R)ead (\[.*?\]\(.*?\)|\*.*?\*)( \(.*?\))?\. ?", "", text)
        wrong += [(part,) for part in re.split(r"(?<=[.?!]) ", after) if part not in behind]
    return ["".join(found) for found in wrong]


def _minutes(spelt: str) -> int:
    return sum(int(number) * {"h": 60, "min": 1}[unit] for number, unit in re.findall(r"(\d+) (h|min)", spelt))


def test_facts_may_be_titles_or_none(lived: tuple[sqlite3.Connection, list[Evening]]) -> None:
    db, evenings = lived
    week = evenings[3].draft.week
    titles = draft(db, week, facts="titles").candidates
    lines = [one.text for one in titles if one.record_kind not in ("note", "goal", "met", "unmet")]
    assert "Trained four-gram." not in lines  # it was kept
    assert lines and not [line for line in lines if re.search(r"\d", line.replace("4-gram", ""))]
    assert {one.record_kind for one in draft(db, week, facts="none").candidates} <= {"note"}
    assert facts_of({}) == "numbers"
    with pytest.raises(Problem, match="'all'"):
        facts_of({"facts": "all"})


def test_a_workspace_says_what_is_offered(zth: Zth, workspace: object) -> None:
    zth("goal", "add", "read a paper")
    assert "Next: read a paper" in zth("week").output
    root = Path.cwd()
    (root / "zth.toml").write_text('[post]\nfacts = "none"\n')
    assert "Next: read a paper" not in zth("week").output
    (root / "zth.toml").write_text('[post]\nfacts = "some"\n')
    assert zth("week").exit_code == 2


def test_only_loose_notes_are_offered_in_a_later_week_again_and_last(
    lived: tuple[sqlite3.Connection, list[Evening]],
) -> None:
    _, evenings = lived
    kept: set[str] = set()
    for before, after in pairwise(evenings):
        kept |= {one.about for one in before.kept()}
        old = {one.about for one in before.draft.candidates}
        again = [one.about in old for one in after.draft.candidates]
        assert again == sorted(again)
        assert all(one.record_kind == "note" for one in after.draft.candidates if one.about in old)
        assert not kept & {one.about for one in after.draft.candidates}


def test_questions_come_from_what_happened(lived: tuple[sqlite3.Connection, list[Evening]]) -> None:
    _, evenings = lived
    asked = [[question.text for question in evening.draft.questions] for evening in evenings]
    assert "You failed `backward` six times, then passed. What clicked?" in asked[0]
    assert "`batchnorm` is still open. What is in the way?" in asked[4]
    assert any(text.startswith("mlp went from dev 2.1688 to 2.1311 (output_scale unset → 0.01)") for text in asked[4])
    assert any("a goal since 10 October" in text for text in asked[3])
    assert "The loss of mlp was NaN from step 200 on. What was it?" in asked[3]
    assert max(map(len, asked)) == 7


def test_a_three_line_post_is_a_post(zth: Zth, workspace: object) -> None:
    zth("note", "Nothing clicked.\nI slept instead.\nNext week.", "--section", "intro")
    assert zth("export", "week", "--yes").exit_code == 0
    text = next(Path("journal").glob("*.md")).read_text()
    assert text.split("---\n")[-1].strip() == "Nothing clicked.\nI slept instead.\nNext week."


def test_a_line_is_shown_with_its_records(zth: Zth, workspace: object) -> None:
    zth("goal", "add", "read a paper")
    zth("week", "--keep", "1")
    shown = zth("week", "--explain").output
    assert "Next: read a paper" in shown and re.search(r"goal of \d+ \w+ \d{4}, open: read a paper", shown)
    assert zth("export", "week", "--explain").output == shown
    assert json.loads(zth("export", "week", "--yes", "--json").stdout)["wrote"] is True
