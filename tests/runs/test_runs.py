"""Experiments in processes of their own: whose code is trained, what is recorded, and how they are stopped."""

import time
from collections.abc import Callable

import pytest

from tests.conftest import Engine
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.find import Found, all_runs, find_run
from zerotohero.runs.start import Started, prepare, start
from zerotohero.runs.stop import stop
from zerotohero.runs.watch import beside, duration, seconds_left
from zerotohero.store.points import lasts_of, metrics, points
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
    stop(Found(run, workspace.db_path, "1"))
    run = ended(workspace, started)
    assert run.status == "stopped" and run.error is None
    assert metrics(db, run.id)[0].count >= 2
    assert seconds_left(db, run) is None
    with pytest.raises(Problem, match="it is stopped"):
        stop(Found(run, workspace.db_path, "1"))
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
    told: list[str] = []
    stop(Found(run, workspace.db_path, "1"), told.append)
    assert ended(workspace, started).status == "crashed"
    assert told == ["Run 1 did not end within 0.2 s of being asked, so it is ended by force."]
    db.close()


SAVES = """
import pathlib, time

def main(config, run):
    while not run.stopping:
        run.log(0, loss=1.0)
        time.sleep(0.01)
    while not pathlib.Path(__file__).with_name("saved").exists():
        time.sleep(0.01)
"""


def test_a_run_that_heard_is_waited_for_while_it_saves(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    script = workspace.root / "saves.py"
    script.write_text(SAVES)
    monkeypatch.setattr("zerotohero.runs.stop.PATIENCE", 3.0)
    monkeypatch.setattr("zerotohero.runs.stop.TOLD_AFTER", 3.5)
    started = start(workspace, prepare(workspace, Course("", (), workspace.root), str(script)))
    db = workspace.open()
    run = recorded(workspace, started, lambda run: lasts_of(db, run.id))
    told: list[str] = []

    def saved(sentence: str) -> None:
        # Said after its patience with a deaf one would have been over: only now is the last byte written.
        told.append(sentence)
        (workspace.root / "saved").touch()

    stop(Found(run, workspace.db_path, "1"), saved)
    assert ended(workspace, started).status == "stopped"
    assert len(told) == 1 and "heard it" in told[0] and "`zth runs stop 1` once more" in told[0]
    db.close()


def test_a_run_that_never_ends_its_saving_is_left_and_a_second_stop_ends_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = workspace.root / "saves.py"
    script.write_text(SAVES)
    monkeypatch.setattr("zerotohero.runs.stop.SAVING", 0.0)
    started = start(workspace, prepare(workspace, Course("", (), workspace.root), str(script)))
    db = workspace.open()
    run = recorded(workspace, started, lambda run: lasts_of(db, run.id))
    with pytest.raises(Problem, match=r"ends by itself\. `zth runs stop 1` ends it at once"):
        stop(Found(run, workspace.db_path, "1"))
    run = recorded(workspace, started, lambda run: run.stopping is not None)
    assert run.live
    stop(Found(run, workspace.db_path, "1"))
    assert ended(workspace, started).status == "stopped"
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
