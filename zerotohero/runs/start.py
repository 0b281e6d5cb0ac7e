"""Start an experiment, or any script, in a process of its own that outlives the screen it was started from."""

import difflib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import zerotohero
from zerotohero.course.check import Checker
from zerotohero.course.load import Course, Experiment
from zerotohero.course.published import held_to, judged_on
from zerotohero.course.workspace import Workspace, read_source
from zerotohero.data import measured
from zerotohero.problem import Problem
from zerotohero.runs.config import configs, has_main, plain_config, read_config, set_fields
from zerotohero.runs.modules import modules_for
from zerotohero.runs.patterns import patterns_of, read_patterns
from zerotohero.runs.terminal import Hosted
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
    run: str
    """The id its run will have, or has where it goes on."""
    engine: str | None
    says: str
    """Whose modules it trains, and why, in a sentence."""
    details: dict[str, Any]

    @property
    def plain(self) -> bool:
        """Whether it is a script that is run as it is: it may track itself, else its numbers are read as it prints."""
        return "arguments" in self.details


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
    arguments: Sequence[str] = (),
    patterns: Sequence[str] = (),
) -> Job:
    """Return what `name` would run: an experiment of the course, or a script's path, with `settings` (`k=v`) set.

    A script that has no `main(config, run)` is run as it is, with `arguments`; `patterns` say how it prints its numbers
    (else `[patterns]` in zth.toml, else what scripts usually print).

    An experiment trains the learner's modules where the exercises it requires pass as they lie there, else the
    course's. With a `preset` its numbers are to be reproduced: on the CPU and one thread, so that no sum is added in
    another order. Raises Problem (exit 2) on an unknown name or setting.
    """
    path = Path(name).expanduser()
    if name.endswith(".py") and path.is_file():
        return _script(workspace, path.resolve(), settings, arguments, patterns)
    if name.endswith(".py") and path.is_dir():
        raise Problem(f"{path} is a folder; a script is a file.", exit_code=2)
    if name.endswith(".py"):
        near = difflib.get_close_matches(path.name, [one.name for one in path.parent.glob("*.py")], n=1)
        meant = f" Did you mean `{path.with_name(near[0])}`?" if near else ""
        raise Problem(
            f"{path} is not there.{meant} `zth run` lists the experiments; a script is given by its path.", exit_code=2
        )
    experiment = _experiment(course, path, name)
    if arguments or patterns:
        raise Problem(f"{experiment.id} is an experiment: what can be chosen there is set by `--set name=value`.", 2)
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


@dataclass(frozen=True)
class Watcher:
    """Who watches a run from its first line on."""

    typed: bool
    """Whether its input is typed at a terminal; otherwise the run reads this process's stdin itself."""
    apart: bool
    """Whether errors are to come apart from the output."""
    terminal: int | None
    """A descriptor of the terminal that shows it; None: no terminal does."""


def start(workspace: Workspace, job: Job, watcher: Watcher | None = None, stop_on_nan: bool = False) -> Started:
    """Start `job` in a process group of its own and return at once; what it prints goes to a file in runs/.

    With a `watcher`, it gets a terminal of its own, and `process` is what hosts it (runs/terminal.py): it relays on its
    pipes what the run prints and what is typed, passes SIGINT, SIGTERM and SIGWINCH on, and ends as the run does.
    """
    folder = workspace.root / "runs"
    log = folder / f"{job.run}.log"
    said = {"name": job.name, "script": str(job.script), "config": job.config, "run": job.run, **job.details}
    said["stop_on_nan"] = stop_on_nan
    # The tables are made by us: the learner's interpreter may lack what makes them.
    db = workspace.open()
    if job.details["lesson"]:
        touch(db, job.details["lesson"])
    db.close()
    try:
        folder.mkdir(exist_ok=True)
        entry = Path(zerotohero.__file__).parent / "track" / "experiment.py"
        command = [workspace.python, str(entry), _kept_for_start(said)]
        cwd = job.details.get("cwd") or str(workspace.root)
        environment = _environment(workspace, job)
        if watcher is not None:
            hosted = Hosted(
                command,
                cwd,
                str(log),
                str(workspace.db_path),
                job.run,
                job.name,
                heard=job.plain,
                patterns=job.details.get("patterns", []),
                stop_on_nan=stop_on_nan,
                typed=watcher.typed,
                apart=watcher.apart,
                terminal=watcher.terminal,
            )
            return Started(job, _hosted(hosted, environment), log)
        with log.open("wb") as output:
            process = subprocess.Popen(
                [command[0], "-u", *command[1:]],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                env=environment,
                start_new_session=True,
            )
    except OSError as error:
        raise Problem(f"{job.name} cannot be started: {error.filename or folder}: {error.strerror}.") from error
    return Started(job, process, log)


def data_read(workspace: Workspace, chosen: Mapping[str, Any]) -> str | None:
    """Return what the data set is that a run of the config `chosen` reads (`data.measured`); None where it has none."""
    name = chosen.get("data")
    return measured(name, workspace.root / "data") if isinstance(name, str) else None


def _hosted(hosted: Hosted, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        # -P: what lies in the working folder is not to be imported by us.
        [sys.executable, "-P", "-m", "zerotohero.runs.terminal", _kept_for_start(asdict(hosted))],
        stdin=subprocess.PIPE if hosted.typed else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        pass_fds=[] if hosted.terminal is None else [hosted.terminal],
        start_new_session=True,
    )


def _kept_for_start(said: dict[str, Any]) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False, encoding="utf-8") as file:
        json.dump(said, file)
    return file.name


def _experiment(course: Course, path: Path, name: str) -> Experiment:
    try:
        return course.experiment(name)
    except Problem as problem:
        script = path.with_name(f"{path.name}.py") if path.name else path
        if script.is_file():
            raise Problem(f"There is no experiment `{name}`, but a script: `zth run {script}`.", 2) from problem
        if path.is_dir():
            raise Problem(f"{path} is a folder; `zth run` takes an experiment, or a script's path.", 2) from problem
        raise


def _script(
    workspace: Workspace, path: Path, settings: Sequence[str], arguments: Sequence[str], patterns: Sequence[str]
) -> Job:
    text = read_source(path)
    details: dict[str, Any] = {
        "path": [str(workspace.root / "lessons")],
        "names": {},
        "lesson": None,
        "published": [],
        "one_thread": False,
        "engine": None,
        "cwd": str(Path.cwd()),
    }
    if not has_main(text):
        if settings:
            raise Problem(
                f"{path.name} has no `main(config, run)`, so there is nothing to --set in it; what it takes itself "
                f"follows `--`: `zth run {path.name} -- --lr 0.1`.",
                exit_code=2,
            )
        details["arguments"] = list(arguments)
        said = read_patterns(list(patterns), "--pattern") if patterns else patterns_of(workspace, path)
        details["patterns"] = [one.pattern for one in said]
        return Job(path.stem, path, _as_config(arguments), new_ulid(), None, f"{path.name}, run as it is.", details)
    if arguments or patterns:
        raise Problem(f"{path.name} has `main(config, run)`: its config is set by `--set name=value`.", exit_code=2)
    fields = read_config(text)
    chosen = {field.name: field.default for field in fields} | set_fields(fields, settings)
    return Job(path.stem, path, chosen, new_ulid(), None, f"{path.name}, with your modules.", details)


def _as_config(arguments: Sequence[str]) -> dict[str, Any]:
    """Return `--lr 0.1 --name=x --compile pos` as {"lr": 0.1, "name": "x", "compile": True, "arguments": "pos"}."""
    config: dict[str, Any] = {}
    others = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        name, sign, value = word.lstrip("-").partition("=")
        if not word.startswith("-") or not name or _is_number(word):
            others.append(word)
        elif sign:
            config[name] = _typed(value)
        elif waiting and (not waiting[0].startswith("-") or _is_number(waiting[0])):
            config[name] = _typed(waiting.pop(0))
        else:
            config[name] = True
    return config | ({"arguments": " ".join(others)} if others else {})


def _typed(value: str) -> Any:
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return {"true": True, "false": False}.get(value.lower(), value)


def _is_number(word: str) -> bool:
    return not isinstance(_typed(word), str | bool)


def _environment(workspace: Workspace, job: Job) -> dict[str, str]:
    path = os.pathsep.join([*job.details["path"], *filter(None, [os.environ.get("PYTHONPATH")])])
    found = os.environ | {
        "PYTHONPATH": path,
        "ZTH_DB": str(workspace.db_path),
        "ZTH_DATA": str(workspace.root / "data"),
        "ZTH_HOME": str(workspace.root),
    }
    return found | SAME_EVERYWHERE if job.details["one_thread"] else found
