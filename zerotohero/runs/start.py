"""Start an experiment, or any script, in a process of its own that outlives the screen it was started from."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import zerotohero
from zerotohero.course.check import Checker
from zerotohero.course.load import Course
from zerotohero.course.published import held_to, judged_on
from zerotohero.course.workspace import Workspace, read_source
from zerotohero.data import measured
from zerotohero.problem import Problem
from zerotohero.runs.config import configs, has_main, plain_config, read_config, set_fields
from zerotohero.runs.modules import modules_for
from zerotohero.store.sittings import touch
from zerotohero.store.ulid import new_ulid

THREADS = ("OMP", "MKL", "OPENBLAS", "VECLIB", "NUMEXPR")
ACCELERATORS = ("CUDA", "HIP", "ROCR")
SAME_EVERYWHERE = {
    **{f"{library}_{'MAXIMUM' if library == 'VECLIB' else 'NUM'}_THREADS": "1" for library in THREADS},
    **{f"{kind}_VISIBLE_DEVICES": "" for kind in ACCELERATORS},
    "PYTHONHASHSEED": "0",
}
"""The environment of a run that is to give the same digits on every machine: one thread, the CPU, one order of sets."""


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


def prepare(
    workspace: Workspace,
    course: Course,
    name: str,
    settings: Sequence[str] = (),
    preset: str | None = None,
    checker: Checker | None = None,
) -> Job:
    """Return what `name` would run: an experiment of the course, or a script's path, with `settings` (`k=v`) set.

    An experiment trains the learner's modules where the exercises it requires pass as they lie there, else the
    course's. With a `preset` its numbers are to be reproduced: on the CPU and one thread, so that no sum is added in
    another order. Raises Problem (exit 2) on an unknown name or setting.
    """
    path = Path(name).expanduser()
    if name.endswith(".py") and path.is_file():
        return _script(workspace, path.resolve(), settings)
    if name.endswith(".py"):
        raise Problem(f"{path} is not there. `zth run` lists the experiments; a script is given by its path.", 2)
    experiment = course.experiment(name)
    lesson = course.lesson_of(experiment)
    fields = read_config(experiment.script.read_text(encoding="utf-8"))
    presets = configs(experiment, fields)
    chosen = (presets[preset] if preset else plain_config(experiment, fields)) | set_fields(fields, settings)
    modules = modules_for(workspace, course, experiment, checker)
    published = judged_on(experiment.published, data_read(workspace, chosen))
    details = {
        "path": [str(folder) for folder in modules.folders],
        "names": modules.names,
        "lesson": lesson.title,
        "published": [asdict(one) for one in held_to(published, chosen, presets)],
        "engine": modules.engine,
        "one_thread": preset is not None,
    }
    return Job(experiment.short, experiment.script, chosen, new_ulid(), modules.engine, modules.says, details)


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


def data_read(workspace: Workspace, chosen: Mapping[str, Any]) -> str | None:
    """Return what the data set is that a run of the config `chosen` reads (`data.measured`); None where it has none."""
    name = chosen.get("data")
    return measured(name, workspace.root / "data") if isinstance(name, str) else None


def _script(workspace: Workspace, path: Path, settings: Sequence[str]) -> Job:
    text = read_source(path)
    details: dict[str, Any] = {
        "path": [str(workspace.root / "lessons")],
        "names": {},
        "lesson": None,
        "published": [],
        "one_thread": False,
    }
    if not has_main(text):
        if settings:
            raise Problem(f"{path.name} has no `main(config, run)`, so there is nothing to --set in it.", exit_code=2)
        return Job(path.stem, path, {}, None, None, f"{path.name}, run as it is.", details)
    fields = read_config(text)
    chosen = {field.name: field.default for field in fields} | set_fields(fields, settings)
    return Job(
        path.stem, path, chosen, new_ulid(), None, f"{path.name}, with your modules.", {**details, "engine": None}
    )


def _environment(workspace: Workspace, job: Job) -> dict[str, str]:
    path = os.pathsep.join([*job.details["path"], *filter(None, [os.environ.get("PYTHONPATH")])])
    found = os.environ | {
        "PYTHONPATH": path,
        "ZTH_DB": str(workspace.db_path),
        "ZTH_DATA": str(workspace.root / "data"),
        "ZTH_HOME": str(workspace.root),
    }
    return found | SAME_EVERYWHERE if job.details["one_thread"] else found
