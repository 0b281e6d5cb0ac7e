"""Go on with a run from its last checkpoint: the same script, config and arguments, as the same run."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.config import has_main, read_config, set_fields
from zerotohero.runs.find import Found, opened
from zerotohero.runs.start import Job, prepare
from zerotohero.store.snapshots import snapshot
from zerotohero.track.checkpoint import with_suffix


def prepare_resumed(workspace: Workspace, course: Course, found: Found, settings: Sequence[str] = ()) -> Job:
    """Return the job that goes on with `found` from the last of its checkpoints that is there.

    `settings` change its config from now on. Raises Problem where the run goes on already, never kept a checkpoint,
    where its checkpoints or its script are gone.
    """
    run = found.run
    if run.live:
        raise Problem(f"Run {found.handle} is running; `zth runs stop {found.handle}` stops it.", exit_code=1)
    with opened(found.database) as db:
        kept = [
            (row["step"], found.database.parent / row["path"])
            for row in db.execute(
                "select step, path from checkpoints where run = ? order by step desc, id desc", [run.id]
            )
        ]
        script, command, code = db.execute("select script, command, code from runs where id = ?", [run.id]).fetchone()
        text = snapshot(db, code) if code else ""
    if not kept:
        raise Problem(
            f"Run {found.handle} ({run.name}) cannot go on: it kept no checkpoint, which is what a script calls "
            "run.checkpoint(step, tensors, state) for.",
            exit_code=1,
        )
    there = [(step, path) for step, path in kept if with_suffix(path, ".json").exists()]
    if not there:
        raise Problem(
            f"Run {found.handle} ({run.name}) cannot go on: its checkpoint {with_suffix(kept[0][1], '.json')} is gone."
        )
    job = _as_it_was(workspace, course, found, script, json.loads(command or "{}"), settings)
    step = there[0][0]
    says = [f"Goes on with run {found.handle} ({run.name}) after step {step}."]
    if there[0] != kept[0]:
        says.append(f"Its checkpoint at step {kept[0][0]} is gone.")
    if _text(job.script) != text:
        says.append(f"{job.script.name} has changed since.")
    details = {**job.details, "resume": [str(path) for _, path in there]}
    return replace(job, name=run.name, run=run.id, says=" ".join(says), details=details)


def _as_it_was(
    workspace: Workspace,
    course: Course,
    found: Found,
    script: str | None,
    command: dict[str, Any],
    settings: Sequence[str],
) -> Job:
    run = found.run
    if run.lesson is not None:
        job = prepare(workspace, course, run.name)
    elif script is None or not Path(script).is_file():
        gone = f"its script {script} is gone" if script else "it was started in a notebook"
        raise Problem(f"Run {found.handle} ({run.name}) cannot go on: {gone}.")
    else:
        arguments = () if has_main(_text(Path(script))) else command.get("argv", ())
        job = prepare(workspace, course, script, arguments=arguments)
        cwd = command.get("cwd", "")
        if Path(cwd).is_dir():
            job.details["cwd"] = cwd
    if job.plain:
        if settings:
            raise Problem(f"{job.script.name} has no `main(config, run)`, so there is nothing to --set in it.", 2)
        return replace(job, config=run.config)
    fields = read_config(_text(job.script))
    known = {field.name for field in fields}
    former = {name: value for name, value in run.config.items() if name in known}
    return replace(job, config=job.config | former | set_fields(fields, settings))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").replace("\x00", "�")
