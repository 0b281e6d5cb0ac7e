"""Experiments in processes of their own: whose code is trained, what is recorded, and how they are stopped."""

import time
from collections.abc import Callable

import pytest

from tests.conftest import Engine
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.find import all_runs, find_run
from zerotohero.runs.start import Started, prepare, start
from zerotohero.runs.stop import stop
from zerotohero.runs.watch import beside, duration, seconds_left
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import RunRecord, run_with_id, samples
from zerotohero.track.opened import open_run
from zerotohero.track.place import outside


def ended(workspace: Workspace, started: Started) -> RunRecord:
    started.process.wait(30)
    return recorded(workspace, started, lambda run: not run.live)


def recorded(workspace: Workspace, started: Started, holds: Callable[[RunRecord], object]) -> RunRecord:
    db = workspace.open()
    deadline = time.monotonic() + 30
    try:
        while True:
            run = run_with_id(db, started.job.run or "")
            if run is not None and holds(run):
                return run
            assert time.monotonic() < deadline, started.log.read_text()
    finally:
        db.close()


def test_the_courses_modules_are_trained_until_the_learners_pass(
    workspace: Workspace, small: Course, engine: Engine
) -> None:
    job = prepare(workspace, small, "small")
    assert job.says == "Trains the course's micrograd: your `add` is not written yet."
    run = ended(workspace, start(workspace, job))
    db = workspace.open()
    assert (run.status, run.engine, run.lesson, run.steps) == ("finished", "the course's", "micrograd", 3)
    assert points(db, run.id, "loss") == [(0, 2.0), (1, 4.0), (2, 6.0)]
    assert "runs/course/micrograd" in samples(db, run.id)[0].text
    assert [pair.agrees for pair in beside(db, run)] == [True, False, True, None]

    other = ended(workspace, start(workspace, prepare(workspace, small, "small", ["seconds=0.001"])))
    assert [pair.agrees for pair in beside(db, other)] == [None] * 4

    engine.write("slope", "add")
    job = prepare(workspace, small, "sm", ["steps=2"])
    assert job.says == "Trains your micrograd."
    run = ended(workspace, start(workspace, job))
    assert (run.engine, run.config["steps"], run.number) == ("yours", 2, 3)
    assert "work/lessons/micrograd/engine.py" in samples(db, run.id)[0].text

    engine.text = engine.text.replace("self.data + other.data", "self.data - other.data")
    assert prepare(workspace, small, "small").says.endswith("your `add` does not pass.")
    db.close()


def test_the_learners_own_names_are_found(workspace: Workspace, small: Course, engine: Engine) -> None:
    engine.write("slope", "add")
    engine.text = engine.text.replace("Value", "Scalar")
    (workspace.root / "zth.toml").write_text('[names]\nValue = "Scalar"\n')
    from zerotohero.course.workspace import find_workspace

    named = find_workspace(workspace.root)
    assert ended(named, start(named, prepare(named, small, "small"))).engine == "yours"


def test_a_run_that_raises_is_failed_with_its_traceback(workspace: Workspace, small: Course) -> None:
    job = prepare(workspace, small, "small", ["seconds=-1"])
    started = start(workspace, job)
    run = ended(workspace, started)
    assert run.status == "failed" and "ValueError" in (run.error or "") and "small.py" in (run.error or "")
    assert "ValueError" in started.printed()


def test_a_live_run_tells_its_time_left_and_stops_when_asked(workspace: Workspace, small: Course) -> None:
    started = start(workspace, prepare(workspace, small, "small", ["steps=1000", "seconds=0.05"]))
    db = workspace.open()
    run = recorded(workspace, started, lambda run: seconds_left(db, run) is not None)
    assert 1 < (seconds_left(db, run) or 0) < 300
    stop(run)
    run = ended(workspace, started)
    assert run.status == "stopped" and run.error is None
    assert metrics(db, run.id)[0].count >= 2
    assert seconds_left(db, run) is None
    with pytest.raises(Problem, match="it is stopped"):
        stop(run)
    db.close()


def test_a_run_that_will_not_hear_is_ended_by_force(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = workspace.root / "deaf.py"
    deaf.write_text(
        "import signal, time\n"
        "def main(config, run):\n"
        "    signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "    run.sample(0, 'deaf')\n"
        "    time.sleep(60)\n"
    )
    monkeypatch.setattr("zerotohero.runs.stop.PATIENCE", 0.2)
    started = start(workspace, prepare(workspace, Course("", (), workspace.root), str(deaf)))
    db = workspace.open()
    run = recorded(workspace, started, lambda run: samples(db, run.id))
    stop(run)
    assert ended(workspace, started).status == "crashed"
    db.close()


def test_runs_outside_of_any_workspace_are_listed_too(workspace: Workspace) -> None:
    with open_run(outside(), "bare"):
        pass
    with open_run(workspace.db_path, "mine"):
        pass
    assert [(one.handle, one.run.name) for one in all_runs(workspace)] == [("1", "mine"), ("out1", "bare")]
    assert [one.handle for one in all_runs(None)] == ["out1"]
    assert find_run(workspace, "out1").run.name == "bare"
    assert find_run(workspace, "mine").handle == find_run(workspace, "#1").handle == "1"
    with pytest.raises(Problem, match="zth runs list"):
        find_run(workspace, "7")


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "0s"), (59.6, "1m00s"), (190, "3m10s"), (7500, "2h05m")])
def test_durations_are_said_as_people_do(seconds: float, words: str) -> None:
    assert duration(seconds) == words
