"""A post that is public: nothing new comes in by itself, hand edits still come home, and it may move."""

import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.journal.test_merge import NOW, Blog
from tests.journal.test_segments import REAL
from zerotohero.journal.export import open_conflicts, write_conflict, write_post
from zerotohero.journal.imports import import_post, understand
from zerotohero.journal.notes import edit_note
from zerotohero.journal.publish import LONGEST, announcement, redirect
from zerotohero.problem import Problem
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.posts import post_of

TWEET = (
    '<blockquote class="twitter-tweet"><p>I wrote <a href="https://t.co/x">this</a></p></blockquote> <script></script>'
)


@pytest.fixture
def blog(tmp_path: Path) -> Iterator[Blog]:
    folder = tmp_path / "blog"
    folder.mkdir()
    git(folder, "init", "-q")
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", "dialect": "mdc"}
    blog.path = folder / "content" / "ai-zero-to-hero-week-1.md"
    yield blog
    blog.db.close()


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=e@x.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def commit(blog: Blog) -> None:
    git(blog.path.parents[1], "add", "-A")
    git(blog.path.parents[1], "commit", "-qm", "post")


def passed(blog: Blog, exercise: str) -> None:
    record_attempt(blog.db, Attempt(exercise, "T", "m", "passed", None, None, (), None, 0, 1, 1.0, {}))
    blog.db.execute("update attempts set day = ?", (NOW.date().isoformat(),))


def test_a_real_posts_history(blog: Blog) -> None:
    blog.note("FOMO. Time to stop that.", "intro")
    blog.note('Look:\n\n:img{alt="Settling" src="https://x.org/s.png" width="auto"}', "neat")
    blog.note(':img{alt="Extrapolation" src="/posts/e.png" width="auto"}', "neat")
    blog.note("packing", "life")
    blog.export()
    generated = blog.text
    edited = (
        generated.replace("timeToRead: 1\n", 'timeToRead: 1\nthumbnail: "ai-zero-to-hero/extrapolation.png"\n')
        .replace('s.png" width="auto"', 's.png" width="30%"')
        .replace('e.png" width="auto"', 'e.png" width="40%"')
        .removesuffix("\n")
    ) + f"\n\n{TWEET}"
    blog.path.write_text(edited)
    commit(blog)
    passed(blog, "m/backward")
    blog.note("a thought that came later", None)
    plan = blog.plan()
    assert plan.state == "unchanged" and not plan.clashes
    write_post(blog.db, plan)
    assert blog.text == edited
    assert 'src="https://x.org/s.png" width="30%"' in "".join(blog.notes) and TWEET in blog.notes
    assert "Wrote `backward`: T." in [getattr(one, "text", "") for one in plan.since]


@pytest.mark.skipif(not REAL.exists(), reason="the real post is not in this checkout: ../shared/data/week-1.md")
@pytest.mark.parametrize("public", [True, False])
def test_the_history_of_the_real_post(blog: Blog, public: bool) -> None:
    """As its author edited it: a thumbnail, two widths, a tweet after a last line that has no end."""
    final = REAL.read_text(encoding="utf-8")
    thumbnail = re.findall(r"(?m)^thumbnail: .*\n", final)[0]
    widths = re.findall(r'width="\d+%"', final)
    body, _, _ = final.rpartition("\n<blockquote")
    early = re.sub(r'width="\d+%"', 'width="auto"', body.rstrip("\n")).replace(thumbnail, "")
    assert len(widths) == 2 and early.count('width="auto"') == 2
    blog.path.parent.mkdir()
    blog.path.write_bytes(early.encode())
    import_post(blog.db, understand(blog.path))
    blog.note("A bigram counts pairs.", "neat")
    blog.export()
    exported = blog.text
    assert not exported.endswith("\n") and [x for x in exported.split("\n") if x not in early.split("\n")] == [
        "A bigram counts pairs."
    ]
    edited = exported.replace("timeToRead: 6\n", f"timeToRead: 6\n{thumbnail}") + f"\n\n{TWEET}"
    for width in widths:
        edited = edited.replace('width="auto"', width, 1)
    blog.path.write_bytes(edited.encode())
    if public:
        commit(blog)
    passed(blog, "m/backward")
    blog.note("A thought without a place.", None)
    blog.note("Packing again.", "life")
    plan = blog.export()
    there, now = edited.split("\n"), blog.text.split("\n")
    assert [line for line in there if line not in now] == []
    assert [line for line in now if line not in there] == ([] if public else ["- Packing again."])
    assert len(now) == len(there) + (not public) and blog.text.endswith(TWEET)
    shown = "\n".join(blog.week())
    assert all(width in shown for width in widths) and TWEET in shown and "auto" not in shown
    assert not plan.clashes and (("Packing again." in str(plan.since)) == public)


@pytest.mark.parametrize("said", [True, False])
def test_what_came_since_is_listed_and_taken_when_asked_for(blog: Blog, said: bool) -> None:
    blog.note("one", "life")
    blog.export(published=date(2024, 7, 3) if said else None)
    if not said:
        commit(blog)
    blog.note("late", "life")
    blog.edit("- one", "- one, edited")
    before = blog.text
    plan = blog.plan()
    assert plan.public and [one.text for one in plan.since] == ["- late"]
    write_post(blog.db, plan)
    assert blog.text == before and blog.week() == ["one, edited", "late"]
    blog.export(refresh=True)
    assert blog.body == "\n## Life\n- one, edited\n- late\n"
    assert blog.plan().since == ()


def test_a_draft_is_one_until_it_is_public(blog: Blog) -> None:
    blog.settings["draft"] = True
    blog.note("one", "life")
    blog.export()
    assert "draft: true\n" in blog.text
    blog.export(published=date(2024, 7, 3))
    assert "draft" not in blog.text


def test_an_imported_post_becomes_the_weeks_and_only_what_is_new_is_put_in(blog: Blog) -> None:
    if not REAL.exists():
        pytest.skip("../shared/data/week-1.md is not there")
    real = REAL.read_bytes()
    blog.path.parent.mkdir()
    blog.path.write_bytes(real)
    blog.note("A bigram counts pairs.", "neat")
    assert blog.plan().clashes
    import_post(blog.db, understand(blog.path))
    blog.export()
    lines = real.decode().split("\n")
    assert [line for line in blog.text.split("\n") if line not in lines] == ["A bigram counts pairs."]
    post = post_of(blog.db, 1)
    assert post and (post.link, post.date) == ("ai-zero-to-hero-week-1", "2024-07-04")
    assert post.title.startswith("AI Zero to Hero Week 1: Fear of missing out")
    written = "\n".join(blog.notes)
    assert all(word in written for word in ("Andrej Karpathy", "Settling", "twitter-tweet", "Hades 2"))


def test_a_renamed_post_moves_and_its_old_address_is_told(blog: Blog) -> None:
    blog.note("one", "life")
    blog.export()
    blog.edit("- one", "- one, edited")
    plan = blog.plan(hook="Backprop by hand", rename=True)
    assert plan.state == "changed" and plan.address == (
        "ai-zero-to-hero-week-1", "ai-zero-to-hero-week-1-backprop-by-hand",
    )  # fmt: skip
    write_post(blog.db, plan)
    assert not blog.path.exists()
    blog.path = blog.path.with_name("ai-zero-to-hero-week-1-backprop-by-hand.md")
    assert 'link: "ai-zero-to-hero-week-1-backprop-by-hand"' in blog.text and "- one, edited" in blog.text
    assert blog.plan().state == "unchanged"
    blog.path.with_name("ai-zero-to-hero-week-1-again.md").write_text("somebody else's\n")
    with pytest.raises(Problem, match="is there already"):
        blog.plan(hook="again", rename=True)


def test_a_folder_that_is_not_there_is_said_and_nothing_is_made(blog: Blog) -> None:
    blog.note("one", "life")
    blog.settings["blog"] = "unmounted"
    with pytest.raises(Problem, match="not mounted"):
        blog.plan()
    assert not (blog.root / "unmounted").exists()
    blog.settings["blog"] = "blog"
    blog.export()
    blog.path.unlink()
    blog.path.parent.rmdir()
    with pytest.raises(Problem, match="mkdir -p"):
        blog.plan()


@pytest.mark.parametrize("title", ["A week", "word " * 90])
@pytest.mark.parametrize("description", ["", "One sentence.", "long " * 100])
@pytest.mark.parametrize("address", [None, "https://b.log/ai-week-1"])
def test_an_announcement_has_at_most_280_characters(title: str, description: str, address: str | None) -> None:
    said = announcement(title, description, address)
    assert 0 < len(said) <= LONGEST and said.endswith(address or "")
    assert "\n" not in said


def test_a_redirect_is_in_the_generators_own_words() -> None:
    assert redirect("mdc", "old", "new") == "/old /new 301"
    assert 'aliases: ["old"]' in redirect("hugo", "old", "new", "https://b.log/posts/{link}/")
    assert redirect("astro", "old", "new", "https://b.log/blog/{link}/") == "/blog/old /blog/new 301"
    assert 'aliases = ["blog/old"]' in redirect("zola", "old", "new", "https://b.log/blog/{link}")


def test_a_post_that_is_public_because_it_is_committed_stays_public_under_its_new_name(blog: Blog) -> None:
    blog.note("one", "life")
    blog.export()
    git(blog.path.parents[1], "add", "-A")
    git(blog.path.parents[1], "commit", "-qm", "w")
    blog.note("two", "life")
    moved = blog.plan(rename=True, hook="Two")
    write_post(blog.db, moved)
    assert "- two" not in moved.path.read_text() and blog.plan().public


def test_a_post_that_clashes_does_not_move(blog: Blog) -> None:
    hard = blog.note("It was hard.")
    blog.export()
    blog.edit("It was hard.", "It was easy.")
    edit_note(blog.db, hard.id, "It was fun.")
    plan = blog.plan(hook="Backprop by hand", rename=True)
    assert plan.clashes and (plan.path, plan.moves_from) == (blog.path, None)
    write_conflict(plan)
    assert [week.n for week in open_conflicts(blog.db, blog.root, blog.settings)] == [1]
