"""Posts that were there before: every byte comes back, and what stands in them can be found and counted."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.journal.test_segments import ODD, REAL
from zerotohero.journal.front import read_front, values
from zerotohero.journal.imports import import_post, posts_in, understand, understood, write_back
from zerotohero.journal.mentions import mentions
from zerotohero.store.imports import imported
from zerotohero.store.papers import papers, readings
from zerotohero.store.schema import open_store

POST = """---
title: A week
date: 2024-07-04
---
Before. ![a *plot*](/p/a.png)

## Reading papers
- I re-read [Attention](https://arxiv.org/pdf/1706.03762).
- Read https://x.org/b.pdf. `https://no.pe/` and <https://y.org>

### Further
:img{alt="c &quot;d&quot;" src="c.png"} <a href="https://z.org">z</a>
"""


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    db = open_store(tmp_path_factory.mktemp("imports") / "zth.db")
    yield db
    db.close()


@pytest.mark.parametrize("data", ODD)
def test_what_is_imported_comes_back_to_its_place(db: sqlite3.Connection, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "post.md"
    path.write_bytes(data)
    assert import_post(db, understand(path))
    assert path.read_bytes() == data
    assert not write_back(db, path)
    path.unlink()
    assert write_back(db, path)
    assert path.read_bytes() == data


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
@example(b"[a](http://\xff.x/b.pdf) <![x\n\n<a href='http://\xfe'>\n")
@example(b"[a](http://[x) http://[::1 https://x.org/a.pdf\n")
def test_any_bytes_are_stored_whole(db: sqlite3.Connection, data: bytes) -> None:
    import_post(db, understood(Path("/nowhere/any.md"), data))
    stored = imported(db, "/nowhere/any.md")
    assert stored and stored.data == data


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["a: 1", "b:", "- x", "  c", "'d': 2", "# e", "", "t = 1", "[u]", "v = [", "]", "{", "}"]))
)
def test_any_front_matter_comes_back(lines: list[str]) -> None:
    for fence in ("---", "+++", "---json"):
        raw = "\n".join([fence, *lines, fence.rstrip("json"), ""])
        assert read_front(raw).raw == raw
        values(raw)


def test_front_matter_is_read_by_key() -> None:
    yaml = "---\n# above\ntitle: 'x: y' # why\ntags:\n- a\n- b\n\n"
    yaml += "# of the date\ndate: 2024-07-04\ntext: |\n  a\n\n  b\n---\n"
    front = read_front(yaml)
    assert [entry.key for entry in front.entries] == [None, "title", "tags", None, "date", "text"]
    tags = front.entry("tags")
    assert tags and tags.raw == "tags:\n- a\n- b\n"
    assert values(yaml)["title"] == "x: y" and values(yaml)["date"] == date(2024, 7, 4)
    toml = '+++\ntitle = """\nx\n[y]\n"""\ntags = [\n "a",\n]\n\n[extra]\nz = 1\n[more.of]\nit = 2\n+++\n'
    assert [entry.key for entry in read_front(toml).entries] == ["title", "tags", None, "extra", "more.of"]
    assert values('{"title": "x"}\n')["title"] == values(';;;\n{"title": "x"}\n;;;\n')["title"] == "x"
    assert read_front("---\na: [\n---\n").entries == () and read_front("---\n{a: 1, b: 2}\n---\n").entries == ()


def test_what_a_post_shows_and_links_to() -> None:
    assert [(m.kind, m.url, m.words) for m in mentions(POST.split("---\n", 2)[2])] == [
        ("image", "/p/a.png", "a *plot*"),
        ("paper", "https://arxiv.org/pdf/1706.03762", "Attention"),
        ("paper", "https://x.org/b.pdf", "https://x.org/b.pdf"),
        ("link", "https://y.org", "https://y.org"),
        ("image", "c.png", 'c "d"'),
        ("link", "https://z.org", "https://z.org"),
    ]
    assert mentions("<img src=a.png alt='b'>\n\n```\n![no](no.png)\n```\n") == mentions("![b](a.png)")


def test_the_papers_that_were_read_are_papers_with_a_reading(tmp_path: Path) -> None:
    db = open_store(tmp_path / "zth.db")
    path = tmp_path / "a.md"
    path.write_text(POST + "\n## Other\n[that](https://arxiv.org/abs/2303.08774v2) is long\n")
    for _ in range(2):
        import_post(db, understand(path))
    assert [(one.paper.title, one.day) for one in readings(db)] == [
        ("Attention", date(2024, 7, 4)),
        ("https://x.org/b.pdf", date(2024, 7, 4)),
    ]
    assert len(papers(db)) == 3
    db.close()


def test_a_folder_gives_its_posts_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in ("b/2.md", "a.markdown", "node_modules/x.md", ".git/y.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("---\ntitle: x\n---\n")
    (tmp_path / "README.md").write_text("# read me\n")
    (tmp_path / "c.txt").write_text("---\na: 1\n---\n")
    found, without = posts_in(tmp_path)
    assert [path.name for path in found] == ["a.markdown", "2.md"] and [path.name for path in without] == ["README.md"]


def test_import_by_command(zth: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "blog" / "a.md"
    path.parent.mkdir()
    path.write_text(POST)
    assert "2 sections, 2 papers, 2 images, 2 links" in zth("import", str(path)).output
    assert "Imported again" in zth("import", str(path.parent)).output
    counted = json.loads(zth("import", str(path), "--json").output)
    assert counted["posts"][0] == {
        "path": str(path), "title": "A week", "date": "2024-07-04", "new": False,
        "sections": 2, "papers": 2, "images": 2, "links": 2,
    }  # fmt: skip
    assert "A week › Reading papers › Further" in zth("log", "z.org").output
    path.unlink()
    assert zth("export", str(path)).exit_code == 0 and path.read_text() == POST
    path.write_text(POST + "more words\n")
    assert zth("export", str(path)).exit_code == 0 and path.read_text() == POST + "more words\n"
    assert "more words" not in zth("log", "nothing").output and "a.md" in zth("import", str(path)).output
    assert zth("export", "b.md").exit_code == zth("import", str(tmp_path / "none.md")).exit_code == 2
    assert zth("export", str(path), "3").exit_code == 2


@pytest.mark.skipif(not REAL.exists(), reason="the real post is not in this checkout: ../shared/data/week-1.md")
def test_a_real_post_is_understood(zth: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "week-1.md"
    path.write_bytes(REAL.read_bytes())
    told = zth("import", str(path)).output
    assert "2024-07-04" in told and "7 sections, 2 papers, 2 images, 3 links" in told
    assert "Life: … " in zth("log", "hades").output and "reading" in zth("log", "--paper", "attention").output
    path.unlink()
    assert zth("export", str(path)).exit_code == 0
    assert path.read_bytes() == REAL.read_bytes()
