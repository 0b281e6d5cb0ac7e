"""Pictures beside the posts: a person's own, and those drawn of a run."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import Result

from tests.journal.test_merge import Blog
from zerotohero.course.workspace import Workspace
from zerotohero.figures import boundary, lines
from zerotohero.journal.draft import draft
from zerotohero.journal.export import plan_export, write_post
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import edit_note, take_note
from zerotohero.journal.pictures import missing_pictures, take_picture
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.track.opened import open_run

Zth = Callable[..., Result]

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


@pytest.fixture
def db(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    db = workspace.open()
    yield db
    db.close()


def test_a_picture_lies_beside_the_posts_under_a_name_of_its_own(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    mine, other = tmp_path / "My Plot (1).PNG", tmp_path / "other" / "my plot 1.png"
    mine.write_bytes(PNG)
    other.parent.mkdir()
    other.write_bytes(PNG + b"1")
    assert take_picture(journal, mine, "A [plot]\nof it") == "![A (plot) of it](images/my-plot-1.png)"
    assert take_picture(journal, other, "x") == "![x](images/my-plot-1-2.png)"
    assert take_picture(journal, mine, "y") == "![y](images/my-plot-1.png)"
    assert (journal / "images" / "my-plot-1.png").read_bytes() == PNG
    assert len(list((journal / "images").iterdir())) == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.png", b""), ("b.png", b"text"), ("c.webp", b"RIFF0000WAVE"), ("d.svg", b"<?xml?><html/>"), ("e.py", b"x = 1")],
)
def test_what_is_no_picture_is_refused_with_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Problem, match="no picture"):
        take_picture(tmp_path / "journal", tmp_path / name, "words")
    assert not (tmp_path / "journal").exists()


def test_what_cannot_be_kept_says_why(tmp_path: Path) -> None:
    good = tmp_path / "good.png"
    good.write_bytes(PNG)
    with (tmp_path / "huge.png").open("wb") as file:
        file.write(PNG)
        file.truncate(11 * 2**20)
    for path, alt, says in (
        (tmp_path / "none.png", "x", "cannot be read"),
        (tmp_path, "x", "is a folder"),
        (tmp_path / "huge.png", "x", "11 MB"),
        (good, " ", "--alt"),
        (tmp_path / "none.png", " ", "cannot be read"),
        (Path("/dev/zero"), "x", "no ordinary file"),
    ):
        with pytest.raises(Problem, match=says):
            take_picture(tmp_path / "journal", path, alt)


def test_a_kept_run_brings_its_loss_and_its_pictures(db: sqlite3.Connection, workspace: Workspace) -> None:
    published = [{"metric": "loss", "step": 2, "value": 0.25, "mark": "exact", "source": "demo"}]
    for end in (0.5, 0.25):
        run = open_run(workspace.db_path, "moons", lesson="micrograd", engine="the course's", published=published)
        for step, loss in enumerate((1.0, 0.75, end)):
            run.log(step, loss=loss, accuracy=loss)
        run.figure("boundary", boundary([(0, 0), (1, 1)], [-1, 1], lambda x, y: x - 0.5), step=2)
        run.finish()
    with open_run(workspace.db_path, "other") as run:
        run.finish("stopped")
    week = draft(db, week_of(db, date.today()))
    assert [c.text for c in week.candidates] == [
        "Trained moons (with the course's micrograd): loss 0.25 and accuracy 25 % after 3 steps "
        "(published: 0.25; first try: 0.5)."
    ]
    note = keep_candidate(db, workspace.root / "journal", week, 1)
    assert note.text.count("![") == 2 and "0.25" in note.text.split("![")[1]
    for name in ("moons-2-loss.png", "moons-2-boundary.png"):
        assert (workspace.root / "journal" / "images" / name).read_bytes().startswith(PNG[:8])
    assert draft(db, week.week).candidates == ()
    edit_note(db, note.id, note.text.replace("Trained moons", "My moons"))
    assert draft(db, week.week).candidates == ()
    plan = plan_export(db, workspace.root, {}, week.week)
    assert "![" in plan.text and plan.missing == ()
    (workspace.root / "journal" / "images" / "moons-2-loss.png").unlink()
    assert plan_export(db, workspace.root, {}, week.week).missing == ("images/moons-2-loss.png",)
    assert ':img{alt="' in plan_export(db, workspace.root, {}, week.week, "mdc").text


def test_a_run_before_the_first_note_belongs_to_the_first_week(db: sqlite3.Connection, workspace: Workspace) -> None:
    with open_run(workspace.db_path, "early") as run:
        run.log(0, loss=1.0)
        run.log(1, loss=0.5)
    with open_run(workspace.db_path, "a-look") as look:
        look.log(0, result=-8.0)
    db.execute("update runs set day = date('now', '-2 days')")
    lines = [c.text for c in draft(db, week_of(db, date.today())).candidates]
    assert lines == ["Trained early: loss 0.5 after 2 steps."]


def test_only_pictures_beside_the_post_can_be_missing(tmp_path: Path) -> None:
    text = '`![z](images/z.png)` :img{alt="d" src="images/d.png"} ![a](images/a.png) '
    text += "![b](https://x.org/b.png) ![c](/posts/c.png) ![a](images/a.png)"
    assert missing_pictures(tmp_path, text) == ["images/d.png", "images/a.png"]


def test_a_note_of_a_picture_stands_in_the_post(db: sqlite3.Connection, workspace: Workspace) -> None:
    take_note(db, "Look:\n\n![x](images/x.png)", {}, "life")
    assert "- Look:\n\n  ![x](images/x.png)" in plan_export(db, workspace.root, {}, week_of(db, date.today())).text


def test_a_figure_is_drawn_for_white_and_dark_pages_as_png_and_svg(zth: Zth, workspace: Workspace) -> None:
    (workspace.root / "zth.toml").write_text('[post]\nfigures = "svg-dark"\n')
    with open_run(workspace.db_path, "ngram_vs_mlp") as run:
        run.log(0, dev=2.4)
        run.log(1, dev=2.1)
        run.figure("dev", lines({"4-gram": [(4, 2.2064)], "MLP": [(3, 2.1688)]}, title="n-grams against the MLP"))
    assert "images/ngram-vs-mlp-1-dev-dark.svg" in zth("week", "--keep", "1").output
    names = {path.name for path in (workspace.root / "journal" / "images").iterdir()}
    assert names == {
        f"ngram-vs-mlp-1-{stem}.{form}"
        for stem in ("dev", "dev-2", "dev-dark", "dev-dark-2")
        for form in ("png", "svg")
    }
    zth("export", "week", "--yes")
    text = next((workspace.root / "journal").glob("*.md")).read_text()
    assert "![n-grams against the MLP. " in text and "lowest 2.206 at 4" in text
    (workspace.root / "zth.toml").write_text('[post]\nfigures = "pdf"\n')
    assert zth("week").exit_code == 2


def test_progress_drawn_on_is_a_joke_and_the_thumbnail(zth: Zth, workspace: Workspace) -> None:
    (workspace.root / "zth.toml").write_text('[post]\nthumbnail = "ai/"\nimages = "pictures"\n')
    with workspace.opened() as db:
        for name in ("slope", "add"):
            record_attempt(db, Attempt(f"m/{name}", name, "m", "passed", None, None, (), None, 0, 1, 1.0, {"f": name}))
    face = workspace.root / "face.png"
    face.write_bytes(PNG)
    zth("note", "Look:", "--section", "intro", "--image", str(face), "--alt", "a face")
    zth("export", "week", "--yes")
    post = next((workspace.root / "journal").glob("*.md"))
    assert 'thumbnail: "ai/face.png"' in post.read_text()
    shown = zth("week").output
    number = next(line.split()[0] for line in shown.split("\n") if "a joke" in line)
    assert "2 exercises by now, 106 in a year" in shown
    zth("week", "--keep", number)
    zth("export", "week", "--yes")
    name = f"extrapolation-{date.today() + timedelta(days=6)}.png"
    assert f'thumbnail: "ai/{name}"' in post.read_text() and (workspace.root / "pictures" / name).is_file()
    assert "The line drawn on reaches 106 after 52 more weeks." in post.read_text()
    assert "Nothing new" in zth("export", "week", "--yes").output


def test_a_picture_that_is_gone_from_the_blog_is_put_back_and_one_made_smaller_there_stays(
    zth: Zth, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "blog").mkdir()
    with (workspace.root / "zth.toml").open("a") as settings:
        settings.write(f'\nblog = "{tmp_path / "blog"}"\nimages = "public/img"\nimage_url = "/img"\n')
    (tmp_path / "plot.png").write_bytes(PNG)
    zth("note", "Look", "--image", str(tmp_path / "plot.png"), "--alt", "a plot", "--section", "life")
    placed = tmp_path / "blog" / "public" / "img" / "plot.png"
    assert f"with {placed}" in zth("export", "week", "--yes").output
    placed.unlink()
    assert zth("export", "week", "--check").exit_code == 1
    assert f"+ the picture {placed}" in zth("export", "week", "--dry-run").output
    zth("export", "week", "--yes")
    assert placed.read_bytes() == PNG and "Nothing new" in zth("export", "week", "--yes").output
    placed.write_bytes(PNG[:10])
    with workspace.opened() as db:
        ((note, text),) = db.execute("select id, text from notes").fetchall()
        edit_note(db, note, text.replace("Look", "Look closely"))
    zth("export", "week", "--yes")
    (post,) = (tmp_path / "blog").rglob("*.md")
    assert "Look closely" in post.read_text() and "(/img/plot.png)" in post.read_text()
    assert [path.read_bytes() for path in placed.parent.iterdir()] == [PNG[:10]]


@pytest.mark.parametrize(
    ("dialect", "folder", "address"),
    [
        ("gfm", "images", "images/"),
        ("mdc", "public/images", "/images/"),
        ("astro", "public/images", "/images/"),
        ("hugo", "static/images", "/images/"),
        ("zola", "static/images", "/images/"),
        ("jekyll", "assets/images", "/assets/images/"),
        ("eleventy", "public/images", "/images/"),
    ],
)
def test_a_picture_goes_where_such_a_blog_shows_it(tmp_path: Path, dialect: str, folder: str, address: str) -> None:
    (tmp_path / "mine.png").write_bytes(PNG)
    (tmp_path / "blog").mkdir()
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", "dialect": dialect}
    blog.note(take_picture(tmp_path / "journal", tmp_path / "mine.png", "A plot"), "life")
    plan = blog.plan()
    write_post(blog.db, plan)
    assert (tmp_path / "blog" / folder / "mine.png").read_bytes() == PNG
    assert f"{address}mine.png" in plan.text and not plan.missing
    (tmp_path / "blog" / folder / "mine.png").unlink()
    assert blog.plan().pictures and blog.plan(hook="more").text.count("mine.png") == 1
    blog.db.close()
