"""A blog's own habits are learnt from its posts, and what is exported then looks like them."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.journal.test_merge import Blog
from tests.journal.test_segments import REAL
from zerotohero.cli import zth as command
from zerotohero.course.workspace import Workspace
from zerotohero.journal.dialects import DIALECTS
from zerotohero.journal.front import values, with_names
from zerotohero.journal.frontmatter import FrontMatter
from zerotohero.journal.learned import learn_blog
from zerotohero.journal.settings import fill
from zerotohero.journal.shape import filled, shape_of, title_of
from zerotohero.problem import Problem

FIRST = """---
title: "Learning in public, week 1 - Fear"
slug: learning-in-public-week-1
date: 2024-07-04
author: me
tags: [AI, Diary]
draft: true
heroImage: /img/diary/one.png
---

Hello.

![plot](/img/diary/plot.png)

## What I read
- A paper.

## What I built
Nothing this week.

## Life
Packing.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "blog"
    posts = folder / "src" / "content" / "blog" / "2024"
    posts.mkdir(parents=True)
    (folder / "astro.config.mjs").write_text("")
    (folder / "public" / "img" / "diary").mkdir(parents=True)
    (folder / "public" / "img" / "diary" / "plot.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (posts / "learning-in-public-week-1.md").write_text(FIRST)
    (posts / "learning-in-public-week-2.md").write_text(
        FIRST.replace("eek 1 - Fear", "eek 2 - Courage").replace("week-1", "week-2").replace("07-04", "07-11")
    )
    (posts / "recipe.md").write_text("---\ntitle: Soup\ndate: 2024-08-01\ntags: [Food]\n---\n\nBoil.\n")
    return folder


def test_a_series_says_how_its_next_post_looks(folder: Path) -> None:
    learned = learn_blog(folder)
    assert learned.settings == {
        "dialect": "astro",
        "title": "Learning in public, week {n} - {hook}",
        "first": 3,
        "sections": {
            "papers": "What I read",
            "projects": {"heading": "What I built", "empty": "Nothing this week."},
            "life": {"heading": "Life", "empty": "Packing."},
        },
        "file": "src/content/blog/{year}/{slug}.md",
        "images": "public/img/diary",
        "image_url": "/img/diary",
        "tags": ["AI", "Diary"],
        "thumbnail": "/img/diary/",
        "draft": True,
        "keys": {"pubDate": "date"},
        "front": {"author": "me"},
    }
    assert learned.told["title"] == "learning-in-public-week-2.md" and learned.told["dialect"] == "astro.config.mjs"


def test_what_zth_toml_says_stays_and_the_rest_is_filled_in(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "zth.toml"
    path.write_text('# mine\n[post] # here\ntags = ["x"]\n\n[publish]\ncommand = "true"\n')
    learned = learn_blog(folder).settings
    assert "tags" not in fill(tmp_path, learned)
    said = tomllib.loads(path.read_text())
    assert said["post"] == {**learned, "tags": ["x"]} and said["publish"] == {"command": "true"}
    assert path.read_text().startswith("# mine\n[post] # here\n")
    assert fill(tmp_path, learned) == []


def test_the_next_post_looks_like_those_before(folder: Path, tmp_path: Path) -> None:
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", **learn_blog(folder).settings}
    blog.note("A talk.", "What I read")
    blog.note("Hello.", "intro")
    with pytest.raises(Problem, match="no section `neat`"):
        blog.note("x", "neat")
    (folder / "src/content/blog/2024/learning-in-public-week-1.md").unlink()
    plan = blog.plan(hook="Doubt")
    assert plan.path == folder / "src/content/blog/2024/learning-in-public-week-1.md"
    assert plan.text.split("---\n", 2)[2] == (
        "\nHello.\n\n## What I read\n- A talk.\n\n## What I built\nNothing this week.\n\n## Life\nPacking.\n"
    )
    front = plan.text.split("---\n")[1]
    assert 'title: "Learning in public, week 1 - Doubt"' in front
    assert 'tags: ["AI", "Diary"]' in front and 'author: "me"\n' in front and "draft: true\n" in front
    blog.db.close()


@pytest.mark.parametrize(
    ("file", "front", "expected"),
    [
        ("_posts/2024-07-04-a-week-1.md", "title: A week 1", "_posts/{date}-{slug}.md"),
        ("content/a-week-1/index.md", "title: A week 1", "content/{slug}/index.md"),
        ("content/week01.md", "title: A week 1", "content/week{nn}.md"),
        ("content/week12.md", "title: A week 12", "content/week{n}.md"),
        ("content/week-02-x.md", "title: Week 02", "content/week-{nn}-x.md"),
        ("content/2024/07/a-week-1.md", "title: A week 1", "content/{year}/{month}/{slug}.md"),
        ("content/odd.md", "title: A week 1", "content/{slug}.md"),
    ],
)
def test_where_posts_lie_is_told_from_the_latest(tmp_path: Path, file: str, front: str, expected: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}\ndate: 2024-07-04\n---\n\nHello.\n")
    assert learn_blog(tmp_path).settings["file"] == expected


def test_the_blog_s_own_names_for_keys_are_taken(folder: Path, tmp_path: Path) -> None:
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", **learn_blog(folder).settings}
    blog.note("Hello.", "intro")
    plan = blog.plan()
    assert "\ndate: 2024-07-08\n" in plan.text and "pubDate" not in plan.text
    blog.settings["keys"] = {"title": "name"}
    with pytest.raises(Problem, match="calls the title `title`"):
        blog.plan()
    blog.db.close()


def several(folder: Path, file: str, front: str) -> None:
    """Six posts at `file`, which `{n}` and `{m}` (two digits) tell apart, with that front matter."""
    for n in range(1, 7):
        path = folder / file.format(n=n, m=f"{n:02}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(front.format(n=n, m=f"{n:02}") + "\nHello.\n")


@pytest.mark.parametrize(
    ("file", "day", "expected"),
    [
        ("src/posts/2024/2024-{m}-02-some-{n}.mdx", "2024-{m}-02", "src/posts/{year}/{date}-{slug}.md"),
        ("content/blog/2024-{m}/{n}.post/index.md", "2024-{m}-02", "content/blog/{year}-{month}/{slug}/index.md"),
        ("content/some-{n}/some-{n}.md", "2024-{m}-02", "content/{slug}/{slug}.md"),
        ("content/2024-{m}-02/index.md", "2024-{m}-02T10:00:00Z", "content/{date}/index.md"),
        ("content/{n}/index.md", "2024-02-{m}", "content/{slug}/index.md"),
        ("2024/{m}/05/a{n}.md", "2024-{m}-05", "{year}/{month}/{day}/{slug}.md"),
        ("blog/2024-{m}-05_a{n}/index.md", "2024/{m}/05", "blog/{date}_{slug}/index.md"),
    ],
)
def test_where_posts_lie_is_told_from_where_most_of_the_latest_do(
    tmp_path: Path, file: str, day: str, expected: str
) -> None:
    several(tmp_path, file, f"---\ntitle: Post {{n}}\ndate: {day}\n---\n")
    for name, said in (
        ("_templates/post.md", "$year$-$month$"), ("pages/about.md", "2025-01-01"),
        ("content/1/index.de.md", "2024-12-01"), ("content/1/index.zh-CN.md", "2024-12-02"),
        ("content/1/index.ja.md", "2024-12-03"),
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: Another\ndate: '{said}'\ntags: [A Tag]\nlayout: page\n---\n\nHello.\n")
    learned = learn_blog(tmp_path).settings
    assert learned["file"] == expected
    assert learned["tags"] == [] and "front" not in learned
    assert learned["keys"] == {"link": "", "timeToRead": ""}


def test_a_place_that_only_one_post_can_have_is_no_pattern(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\ntitle: Home\ndate: 2024-07-05\n---\n")
    assert "file" not in learn_blog(tmp_path).settings
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "one.md").write_text("---\ntitle: One\ndate: 2024-07-04\n---\n")
    assert learn_blog(tmp_path).settings["file"] == "posts/{slug}.md"


def test_what_most_of_the_latest_posts_say_is_a_habit_and_what_one_says_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "blog"
    front = (
        '+++\ntitle = "Post {n}"\ndate = 2024-{m}-02\nsummary = "x"\ntags = ["ai", "t{n}"]\nauthor = "me"\n'
        'comments = true\ncover = "/img/{n}/x.png"\nlinks = [{{url = "y"}}]\n[extra]\na = 1\n+++\n'
    )
    several(folder, "content/posts/p{n}.md", front)
    (folder / "hugo.toml").write_text("")
    learned = learn_blog(folder).settings
    assert learned == {
        "dialect": "hugo",
        "file": "content/posts/{slug}.md",
        "tags": ["ai"],
        "keys": {"description": "summary"},
        "front": {"author": "me", "comments": True},
        "front_matter": "toml",
    }
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", **learned, "front": {**learned["front"], "links": [{"url": "y"}]}}
    blog.note("Hello there.", "intro")
    blog.export()
    front = tomllib.loads(blog.plan().text.split("+++\n")[1])
    assert front == {
        "title": "AI Zero to Hero Week 1", "slug": "ai-zero-to-hero-week-1", "summary": "Hello there.",
        "date": date(2024, 7, 8), "tags": ["ai"], "author": "me", "comments": True, "links": [{"url": "y"}],
    }  # fmt: skip
    blog.db.close()


def test_tags_of_zola_s_blogs_that_have_them_as_a_taxonomy_stand_there(tmp_path: Path) -> None:
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / "zola.toml").write_text("")
    several(
        tmp_path / "blog",
        "content/p{n}.md",
        '+++\ntitle = "P {n}"\nsummary = "x{n}"\ndate = 2024-{m}-02\n[taxonomies]\ntags = ["ai", "t{n}"]\n+++\n',
    )
    learned = learn_blog(tmp_path / "blog").settings
    assert learned["tags"] == [] and learned["front"] == {"taxonomies": {"tags": ["ai"]}}
    assert learned["keys"] == {"description": "summary"}
    (tmp_path / "zth.toml").write_text("")
    fill(tmp_path, learned)
    blog = Blog(tmp_path)
    blog.settings = {"blog": "blog", **tomllib.loads((tmp_path / "zth.toml").read_text())["post"]}
    blog.note("Hello.", "intro")
    blog.export()
    blog.note("Hello again.", "life")
    blog.export()
    said = tomllib.loads(blog.plan().text.split("+++\n")[1])
    assert said["taxonomies"] == {"tags": ["ai"]} and said["extra"] == {"time_to_read": 1}
    assert said["summary"] == "Hello." and "description" not in said
    blog.db.close()


def test_a_blog_in_a_folder_of_the_repository_is_found(tmp_path: Path) -> None:
    several(tmp_path / "repo", "site/content/posts/p{n}.md", "+++\ntitle = 'Post {n}'\ndate = 2024-{m}-02\n+++\n")
    (tmp_path / "repo" / "site" / "hugo.toml").write_text("")
    learned = learn_blog(tmp_path / "repo")
    assert learned.told["dialect"] == learned.told["images"] == "site/hugo.toml"
    assert learned.settings == {
        "dialect": "hugo",
        "file": "site/content/posts/{slug}.md",
        "images": "site/static/images",
        "image_url": "/images",
        "tags": [],
        "front_matter": "toml",
    }


@pytest.mark.parametrize("dialect", [*DIALECTS])
def test_a_key_of_any_dialect_is_called_otherwise_or_left_out(dialect: str) -> None:
    raw = DIALECTS[dialect].front_matter(
        FrontMatter('a "b": 012', "l", "c: d", "2024-01-01", 1, "i.png", ("t", "a: b"))
    )
    said = values(raw)
    for key in {*said} - {"title", "extra"}:
        assert values(with_names(raw, {key: "other"})) == {"other" if k == key else k: v for k, v in said.items()}
    for key in {*said} - {"title"}:
        assert values(with_names(raw, {key: ""})) == {k: v for k, v in said.items() if k != key}


def test_posts_without_a_date_say_where_posts_lie(tmp_path: Path) -> None:
    several(tmp_path, "content/blog/p{n}.md", "---\ntitle: Post {n}\n---\n")
    (tmp_path / "content" / "about.md").write_text("---\ntitle: About\n---\n")
    assert learn_blog(tmp_path).settings["file"] == "content/blog/{slug}.md"


def test_what_hugo_has_built_is_no_folder_for_pictures(tmp_path: Path) -> None:
    several(
        tmp_path, "content/posts/p{n}.md", "---\ntitle: Post {n}\ndate: 2024-{m}-02\n---\n\n![plot](/img/{n}.png)\n"
    )
    for above in ("public", "static"):
        (tmp_path / above / "img").mkdir(parents=True)
        (tmp_path / above / "img" / "6.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "hugo.toml").write_text("")
    assert learn_blog(tmp_path).settings["images"] == "static/img"
    (tmp_path / "hugo.toml").rename(tmp_path / "astro.config.mjs")
    assert learn_blog(tmp_path).settings["images"] == "public/img"


def test_init_with_a_blog_says_what_came_from_which(folder: Path, tmp_path: Path, workspace: Workspace) -> None:
    result = CliRunner().invoke(command, ["init", str(workspace.root), "--blog", str(folder)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "title, first, sections, file" in result.output and "from learning-in-public-week-2.md" in result.output
    assert "Your blog has posts up to Week 2, so your first week here is Week 3." in result.output
    said = tomllib.loads((workspace.root / "zth.toml").read_text())["post"]
    assert (workspace.root / said["blog"]).resolve() == folder
    assert CliRunner().invoke(command, ["init", str(workspace.root), "--blog", "nowhere"]).exit_code == 2


def test_a_real_post_is_learnt_from(zth: Callable[..., Result], workspace: Workspace, tmp_path: Path) -> None:
    if not REAL.exists():
        pytest.skip("../shared/data/week-1.md is not there")
    post = tmp_path / "ai-zero-to-hero-week-1.md"
    post.write_bytes(REAL.read_bytes())
    assert "the posts' own" in zth("import", str(post)).output
    said = tomllib.loads((workspace.root / "zth.toml").read_text())["post"]
    assert said["title"] == "AI Zero to Hero Week {n}: {hook}" and said["dialect"] == "mdc"
    assert said["thumbnail"] == "ai-zero-to-hero/" and said["tags"] == ["Programming"]
    assert list(said["sections"]) == ["courses", "papers", "projects", "neat", "life"]
    assert "the posts' own" not in zth("import", str(post)).output


def test_a_heading_in_other_words_is_the_section_it_speaks_of(folder: Path, tmp_path: Path) -> None:
    for path in folder.rglob("learning*.md"):
        path.write_text(
            path.read_text().replace("## What I read", "## Papers I read") + "\n## My goals, next week\n- Sleep\n"
        )
    sections = learn_blog(folder).settings["sections"]
    assert sections["papers"] == "Papers I read" and sections["goals"] == "My goals, next week"


def test_a_blog_that_has_weeks_counts_on_from_them(
    folder: Path, workspace: Workspace, zth: Callable[..., Result]
) -> None:
    post = folder / "src/content/blog/2024/learning-in-public-week-2.md"
    told = zth("import", str(folder))
    assert "up to Week 2, so your first week here is Week 3." in told.output
    assert "Week 3" in zth("week").output
    assert zth("note", "Hello.", "--section", "intro").output.startswith("Noted in week 3")
    assert "Week 2 was before your first one here, which is Week 3" in zth("export", "week", "2").output
    assert zth("export", "week", "--yes").exit_code == 0
    (written,) = (workspace.root / "journal").glob("*.md")
    assert "week 3" in written.read_text() and "week 2" in post.read_text()


def test_a_week_that_is_under_way_in_the_blog_is_not_taken(
    folder: Path, workspace: Workspace, zth: Callable[..., Result]
) -> None:
    zth("note", "Hello.", "--section", "intro")
    for path in folder.rglob("learning*.md"):
        path.write_text(path.read_text().replace("2024-07-04", "2100-07-04").replace("2024-07-11", "2100-07-11"))
    assert "first week here" not in zth("import", str(folder)).output
    assert "Week 1" in zth("week").output


def test_candidates_stand_under_the_sections_that_the_blog_has(
    workspace: Workspace, zth: Callable[..., Result]
) -> None:
    with (workspace.root / "zth.toml").open("a") as settings:
        settings.write('\nsections = ["Courses", "Life"]\n')
    zth("note", "tanh is odd")
    assert "under Life: > tanh is odd" in zth("week", "--keep", "1").output
    zth("export", "week", "--yes")
    (written,) = (workspace.root / "journal").glob("*.md")
    assert "neat" not in written.read_text() and "## Life\n> tanh is odd\n" in written.read_text()


def test_a_number_of_two_digits_stays_one(tmp_path: Path) -> None:
    (tmp_path / "week-09.md").write_text('---\ntitle: "Week 09: nine"\ndate: 2024-07-04\n---\n\nHello.\n')
    shape = shape_of(learn_blog(tmp_path).settings, tmp_path)
    assert (shape.title, shape.file) == ("Week {nn}: {hook}", "{slug}.md")
    assert [title_of(shape, n, None) for n in (3, 10)] == ["Week 03", "Week 10"]
    assert filled("week-{nn}/{n}.md", 3, "", date(2024, 7, 4)) == "week-03/3.md"


def test_of_two_series_the_one_that_is_called_as_ours_is_learnt_from(tmp_path: Path) -> None:
    for title, day in (("Running week 12", "2024-08-01"), ("Zero to hero, week 2: on", "2024-07-01")):
        (tmp_path / f"{day}.md").write_text(f"---\ntitle: '{title}'\ndate: {day}\n---\n\nHello.\n")
    learned = learn_blog(tmp_path).settings
    assert (learned["title"], learned["first"]) == ("Zero to hero, week {n}: {hook}", 3)
    (tmp_path / "2024-07-01.md").unlink()
    assert learn_blog(tmp_path).settings["first"] == 13


def test_weeks_of_another_kind_that_are_over_are_not_gone_on_with(tmp_path: Path) -> None:
    for n in (1, 2, 3):
        (tmp_path / f"2018-06-0{n}-gsoc.md").write_text(
            f"---\ntitle: 'Summer of Code, phase 1: week-{n}'\ndate: 2018-06-0{n}\n---\n\nHi.\n\n## The parser\n\n- x\n"
        )
        (tmp_path / f"2019-06-0{n}-other.md").write_text(f"---\ntitle: Other {n}\ndate: 2019-06-0{n}\n---\n\nHi.\n")
    learned = learn_blog(tmp_path).settings
    assert learned["file"] == "{date}-{slug}.md" and not {"title", "first", "sections"} & {*learned}
