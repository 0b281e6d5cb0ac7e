"""Start an experiment, or any script, in a process of its own that outlives the screen it was started from."""

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zerotohero
from zerotohero.course.check import Checker
from zerotohero.course.load import Course, Experiment, Lesson
from zerotohero.course.task import reference
from zerotohero.course.workspace import Workspace, read_source, write_source
from zerotohero.problem import Problem
from zerotohero.runs.config import has_main, read_config, set_fields
from zerotohero.store.runs import OTHER_SETTINGS
from zerotohero.store.sittings import touch
from zerotohero.store.ulid import new_ulid

YOURS, COURSE = "yours", "the course's"
STEPS = "steps"
"""A shorter run begins as the published one did: this alone may be set without leaving its setting."""


@dataclass(frozen=True)
class Job:
    """Something to run, looked through and ready to start."""

    name: str
    script: Path
    config: dict[str, Any]
    run: str | None
    """The id its run will have; None for a script that is run as it is."""
    engine: str | None
    says: str
    """Whose modules it trains, and why, in a sentence."""
    details: dict[str, Any]


@dataclass(frozen=True)
class Started:
    """A process that was started, and where what it prints goes."""

    job: Job
    process: subprocess.Popen[bytes]
    log: Path

    def printed(self) -> str:
        """Return what an ended process printed; the file goes where that is nothing."""
        try:
            text = self.log.read_text(encoding="utf-8", errors="replace")
            if not text:
                self.log.unlink()
        except OSError:
            return ""
        return text


def prepare(workspace: Workspace, course: Course, name: str, settings: Sequence[str] = ()) -> Job:
    """Return what `name` would run: an experiment of the course, or a script's path, with `settings` (`k=v`) set.

    An experiment trains the learner's modules where the exercises it requires pass as they lie there, else the
    course's. Raises Problem (exit 2) on an unknown name or setting.
    """
    path = Path(name).expanduser()
    if name.endswith(".py") and path.is_file():
        return _script(workspace, path.resolve(), settings)
    if name.endswith(".py"):
        raise Problem(f"{path} is not there. `zth run` lists the experiments; a script is given by its path.", 2)
    experiment = course.experiment(name)
    lesson = course.lesson_of(experiment)
    fields = read_config(experiment.script.read_text(encoding="utf-8"))
    changed = set_fields(fields, settings)
    as_published = all(
        changed.get(field.name, field.default) == field.default for field in fields if field.name != STEPS
    )
    chosen = {field.name: field.default for field in fields} | changed
    engine, folder, says = _engine(workspace, course, lesson, experiment)
    details = {
        "path": [str(folder)],
        "names": {lesson.module_name(file): workspace.names for file in lesson.modules} if engine == YOURS else {},
        "lesson": lesson.title,
        "published": [one if as_published else {**one, "mark": OTHER_SETTINGS} for one in experiment.published],
        "engine": engine,
    }
    return Job(experiment.short, experiment.script, chosen, new_ulid(), engine, says, details)


def start(workspace: Workspace, job: Job, attached: bool = False) -> Started:
    """Start `job` and return at once.

    It gets a process group of its own; what it prints goes to a file in the workspace's runs/, or, for a script that
    is run `attached`, to this terminal.
    """
    folder = workspace.root / "runs"
    log = folder / f"{job.run or new_ulid()}.log"
    said = {"name": job.name, "script": str(job.script), "config": job.config, **job.details}
    if job.run:
        said["run"] = job.run
    # The tables are made by us: the learner's interpreter may lack what makes them.
    db = workspace.open()
    if job.details["lesson"]:
        touch(db, job.details["lesson"])
    db.close()
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False, encoding="utf-8") as file:
            json.dump(said, file)
        entry = Path(zerotohero.__file__).parent / "track" / "experiment.py"
        command = [workspace.python, "-u", str(entry), file.name]
        if attached:
            return Started(job, subprocess.Popen(command, env=_environment(workspace, job)), log)
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=workspace.root,
                env=_environment(workspace, job),
                start_new_session=True,
            )
    except OSError as error:
        raise Problem(f"{job.name} cannot be started: {error.filename or folder}: {error.strerror}.") from error
    return Started(job, process, log)


def _script(workspace: Workspace, path: Path, settings: Sequence[str]) -> Job:
    text = read_source(path)
    details: dict[str, Any] = {"path": [str(workspace.root / "lessons")], "names": {}, "lesson": None, "published": []}
    if not has_main(text):
        if settings:
            raise Problem(f"{path.name} has no `main(config, run)`, so there is nothing to --set in it.", exit_code=2)
        return Job(path.stem, path, {}, None, None, f"{path.name}, run as it is.", details)
    fields = read_config(text)
    chosen = {field.name: field.default for field in fields} | set_fields(fields, settings)
    return Job(
        path.stem, path, chosen, new_ulid(), None, f"{path.name}, with your modules.", {**details, "engine": None}
    )


def _engine(workspace: Workspace, course: Course, lesson: Lesson, experiment: Experiment) -> tuple[str, Path, str]:
    waiting = _waiting(workspace, course, experiment)
    if waiting is None:
        return YOURS, workspace.root / "lessons", f"Trains your {lesson.title}."
    return COURSE, _course_modules(workspace, lesson), f"Trains the course's {lesson.title}: {waiting}"


def _waiting(workspace: Workspace, course: Course, experiment: Experiment) -> str | None:
    """Return why the learner's own modules cannot be trained yet, or None where they can."""
    needed = [course.exercise(name) for name in experiment.requires]
    wanted = {one.id for exercise in needed for one in (*course.upstream(exercise), exercise)}
    with Checker(workspace, course) as checker:
        for exercise in course.exercises:
            if exercise.id in wanted:
                verdict = checker.judge(exercise).verdict
                if verdict != "passed":
                    return f"your `{exercise.short}` {WAITS.get(verdict, 'has not passed')}."
    return None


WAITS = {"not_started": "is not written yet", "in_progress": "is not whole yet", "failed": "does not pass"}


def _course_modules(workspace: Workspace, lesson: Lesson) -> Path:
    """Lay the course's modules out under the paths they are imported by, and return that folder."""
    folder = workspace.root / "runs" / "course"
    try:
        for file, text in zip(lesson.modules, reference(lesson).values(), strict=True):
            path = folder / lesson.modules[file]
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / "__init__.py").touch()
            write_source(path, text.text)
    except OSError as error:
        raise Problem(f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    return folder


def _environment(workspace: Workspace, job: Job) -> dict[str, str]:
    path = os.pathsep.join([*job.details["path"], *filter(None, [os.environ.get("PYTHONPATH")])])
    return os.environ | {
        "PYTHONPATH": path,
        "ZTH_DB": str(workspace.db_path),
        "ZTH_DATA": str(workspace.root / "data"),
        "ZTH_HOME": str(workspace.root),
    }
