"""Published numbers made again: which experiments run, whose code, one thread, and the table that is kept."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import Engine
from zerotohero.course.load import Course, load_course
from zerotohero.course.workspace import Workspace, create_workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.runs.modules import modules_for
from zerotohero.runs.reproduce import lessons_to_reproduce
from zerotohero.runs.start import prepare
from zerotohero.store.reproductions import reproductions
from zerotohero.store.runs import runs

Zth = Callable[..., Result]

ENGINE = '''
def double(x):
    """Return twice x."""
    return 2 * x
'''
PROBES = """
from zerotohero.grading.probe import probe

@probe
def asked({module}, rng):
    \"\"\"a number\"\"\"
    return {module}.{target}(rng.uniform(1, 2))
"""
EXERCISE = """
[[exercises]]
id = "{id}"
title = "{id}"
module = "{module}.py"
targets = ["{target}"]
requires = {requires}
"""
EXPERIMENT = """
import os
from dataclasses import dataclass
from pair.first import double
from pair.second import triple
from pair.third import square

@dataclass
class Config:
    steps: int = 100
    scale: float = 1.0

def main(config, run):
    for step in range(config.steps):
        run.log(step, loss=config.scale * double(step))
    run.log(config.steps, dev=config.scale * triple(config.steps), threads=int(os.environ.get("OMP_NUM_THREADS", 0)))
    run.sample(0, "\\n".join(f.__code__.co_filename for f in (double, triple, square)))
"""
LESSON = """
[[experiments]]
id = "both"
title = "Both"
script = "experiments/both.py"
requires = ["pairs/double", "triples/triple"]
[experiments.quick]
set = { steps = 10 }
[experiments.full]
minutes = 0.1

[[experiments]]
id = "scaled"
title = "Scaled"
script = "experiments/both.py"
set = { scale = 2.0 }
requires = ["pairs/double", "triple"]

[[experiments]]
id = "slow"
title = "Slow"
script = "experiments/both.py"

[[experiments]]
id = "silent"
title = "Silent"
script = "experiments/both.py"
"""
PUBLISHED = """
[both]
experiment = "both"
points = [
    { metric = "loss", step = 3, value = 6.0, mark = "exact" },
    { metric = "loss", step = 50, value = 100.5, mark = "±1" },
    { metric = "dev", value = 301 },
]
quick = [{ metric = "dev", value = 29, mark = "±0.5" }, { metric = "threads", value = 1, mark = "exact" }]
mark = "±0.02"
source = "https://example.org/paper"

[scaled]
experiment = "scaled"
points = [{ metric = "loss", step = 99, value = 396.0 }, { metric = "lost", value = 1.0 }]
mark = "exact"
source = "a book"

[slow]
experiment = "slow"
points = [{ metric = "loss", step = 99, value = 198.0 }]
mark = "on paper"
why = "45 hours"
source = "a book"

[alone]
value = { ppl = 252 }
mark = "not reproducible"
why = "another corpus"
source = "a book"
"""


@pytest.fixture
def pairs(tmp_path: Path) -> Course:
    """Two lessons whose modules lie in one package, and experiments that import both."""
    folder = tmp_path / "course"
    sources = {
        ("pairs", "first", "double"): ENGINE,
        ("pairs", "third", "square"): ENGINE.replace("double", "square").replace("2 * x", "x * x"),
        ("triples", "second", "triple"): ENGINE.replace("double", "triple").replace("2 * x", "3 * x"),
    }
    tomls = {"pairs": 'title = "pairs"\n', "triples": 'title = "triples"\n'}
    for lesson in tomls:
        files = {module for home, module, _ in sources if home == lesson}
        tomls[lesson] += "[modules]\n" + "".join(f'"{f}.py" = "pair/{f}.py"\n' for f in sorted(files))
    for (lesson, module, target), text in sources.items():
        (folder / lesson / "exercises" / target).mkdir(parents=True)
        (folder / lesson / f"{module}.py").write_text(text)
        (folder / lesson / "exercises" / target / "probes.py").write_text(
            PROBES.replace("{module}", module).replace("{target}", target)
        )
        tomls[lesson] += EXERCISE.format(id=target, module=module, target=target, requires="[]")
    tomls["triples"] += LESSON
    (folder / "triples" / "experiments").mkdir()
    (folder / "triples" / "experiments" / "both.py").write_text(EXPERIMENT)
    (folder / "triples" / "published.toml").write_text(PUBLISHED)
    for lesson, text in tomls.items():
        (folder / lesson / "lesson.toml").write_text(text)
    (folder / "course.toml").write_text('title = "pairs"\nlessons = ["pairs", "triples"]\n')
    return load_course(folder)


@pytest.fixture
def workspace(tmp_path: Path, pairs: Course) -> Workspace:
    return create_workspace(tmp_path / "work", pairs, {"folder": str(pairs.folder)})


def written(workspace: Workspace, pairs: Course, *modules: str) -> None:
    for lesson in pairs.lessons:
        for file in lesson.modules:
            if file.removesuffix(".py") in modules:
                workspace.file(lesson, file).write_text((lesson.folder / file).read_text())


def test_each_module_is_the_learners_where_it_passes(workspace: Workspace, pairs: Course, zth: Zth) -> None:
    both = pairs.experiment("both")
    assert modules_for(workspace, pairs, both).says == (
        "Trains the course's pairs and triples: your `double` is not written yet."
    )
    written(workspace, pairs, "first")
    mixed = modules_for(workspace, pairs, both)
    assert mixed.engine == "partly the course's"
    assert mixed.says == "Trains your pair.first, and the course's pair.second: your `triple` is not written yet."
    assert zth("run", "both", "--set", "steps=2").exit_code == 0
    shown = zth("runs", "show", "both").output
    assert "trained partly the course's triples" in shown
    assert f"{workspace.root}/lessons/pair/first.py" in shown
    assert "/runs/course/pairs.third+triples.second/pair/second.py" in shown
    assert "/runs/course/pairs.third+triples.second/pair/third.py" in shown
    # What an experiment does not need is not asked for, but lies there to be imported.
    written(workspace, pairs, "second")
    assert modules_for(workspace, pairs, both).says == "Trains your pairs and triples."
    assert zth("run", "both", "--set", "steps=2").exit_code == 0
    assert "/runs/course" not in zth("runs", "show", "both").output


def test_a_lesson_is_run_quickly_and_every_number_stands_in_the_table(
    workspace: Workspace, pairs: Course, zth: Zth
) -> None:
    written(workspace, pairs, "first")
    made = zth("reproduce", "triples", "--json")
    assert made.exit_code == 1
    (table,) = json.loads(made.stdout)["reproductions"]
    rows = [(r["experiment"], r["metric"], r["step"], r["yours"], r["agrees"], r["missing"]) for r in table["rows"]]
    assert rows == [
        ("both", "loss", 3, 6.0, True, None),
        ("both", "loss", 50, None, None, "at --full"),
        ("both", "dev", None, None, None, "at --full"),
        ("both", "dev", None, 30.0, False, None),
        ("both", "threads", None, 1.0, True, None),
        ("scaled", "loss", 99, 396.0, True, None),
        ("scaled", "lost", None, None, None, "the run logged no lost"),
        ("slow", "loss", 99, None, None, "45 hours"),
        (None, "ppl", None, None, None, "another corpus"),
    ]
    assert table["rows"][3]["difference"] == 1.0 and table["rows"][3]["preset"] == "quick"
    with workspace.opened() as db:
        assert [run.name for run in runs(db)] == ["scaled", "both"]
        (kept,) = reproductions(db)
        assert [row.run for row in kept.rows[3:6]] == [runs(db)[1].id, runs(db)[1].id, runs(db)[0].id]
        offered = draft(db, week_of(db, kept.day)).candidates
    (text,) = [one.text for one in offered if one.record_kind == "reproduction"]
    assert text.startswith("3 of 4 published numbers of triples came out within their tolerance. Some of the code was")
    assert "| both: loss at step 3 | [6](https://example.org/paper) | 6 | every digit |" in text
    assert "| both, quick: dev | 29 | 30 | not within ±0.5 |" in text


def test_the_table_is_printed_with_the_source_of_each_number_and_can_be_seen_again(
    workspace: Workspace, pairs: Course, zth: Zth
) -> None:
    printed = zth("reproduce", "--full").output
    for words in (
        "Trains the course's pairs and triples: your `double` is not written yet.",
        "loss at step 50          100.5           100   -5.0e-01  ✓ ±1 [1]",
        "dev                        301           300   -1.0e+00  ✗ ±0.02 [1]",
        "45 hours [2]",
        "another corpus [2]",
        "[1] https://example.org/paper",
        "3 of 4 that were compared are within tolerance.",
    ):
        assert words in printed
    assert "(quick)" not in printed and "more at the published" not in printed
    again = zth("reproduce", "triples", "--kept").output
    assert zth("reproduce", "triples", "triples", "--kept").output == again
    assert printed[printed.index("published ") :] == again[again.index("published ") :]
    assert "about 0.1 minutes" in zth("reproduce", "triples").output


def test_what_is_no_lesson_is_answered_with_what_is(workspace: Workspace, pairs: Course, zth: Zth) -> None:
    assert "`zth reproduce triples` runs its lesson's" in zth("reproduce", "both").output
    assert "Did you mean triples?" in zth("reproduce", "tripels").output
    assert "nothing to reproduce" in zth("reproduce", "pairs").output
    assert zth("reproduce", "pairs").exit_code == 2
    assert "No table is kept yet" in zth("reproduce", "--kept").output
    assert [one.id for one in lessons_to_reproduce(pairs, None)] == ["triples"]


def test_a_setting_that_the_script_does_not_have_is_the_authors_to_mend(workspace: Workspace, pairs: Course) -> None:
    path = pairs.folder / "triples" / "lesson.toml"
    path.write_text(path.read_text().replace("scale = 2.0", "scales = 2.0"))
    with pytest.raises(Problem, match="sets `scales`"):
        prepare(workspace, load_course(pairs.folder), "scaled")


def test_ctrl_c_keeps_the_table_as_far_as_it_came(workspace: Workspace, pairs: Course) -> None:
    script = pairs.folder / "triples" / "experiments" / "both.py"
    script.write_text(
        script.read_text().replace("        run.log(step", "        time.sleep(step / 4)\n        run.log(step")
    )
    script.write_text("import time\n" + script.read_text())
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "zerotohero", "reproduce"],
        cwd=workspace.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with workspace.opened() as db:
        while not db.execute("select 1 from point where step = 3").fetchone():
            assert process.poll() is None
    process.send_signal(signal.SIGINT)
    shown = process.communicate(timeout=30)[0]
    assert process.returncode == 130 and "✓ exact" in shown and "the run was stopped" in shown and "not run" in shown


def test_a_network_of_ours_trains_on_an_engine_of_theirs(course: Course, tmp_path: Path) -> None:
    own = create_workspace(tmp_path / "own", course)
    engine = Engine(own, course)
    engine.write(*(one.short for one in course.upstream(course.exercise("neuron")) if one.module == "engine.py"))
    engine.write("backward")
    moons = course.experiment("moons")
    assert "Trains your micrograd.engine, and the course's micrograd.nn" in modules_for(own, course, moons).says
    ran = subprocess.run(
        [sys.executable, "-m", "zerotohero", "run", "moons", "--set", "steps=2"], cwd=own.root, capture_output=True
    )
    assert ran.returncode == 0 and b"differs" not in ran.stdout and ran.stdout.count(b"agrees") == 4
