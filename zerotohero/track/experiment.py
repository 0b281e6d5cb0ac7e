"""What `zth run` starts, under the learner's interpreter: one experiment, tracked, or a script as it is.

Started by path with one argument, a JSON file that says what to run. Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run what the JSON file says; a script that is no experiment becomes `__main__`."""
    job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[1]).unlink()
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]
    _make_ours_importable()
    script = Path(job["script"])
    sys.path[:0] = [str(script.parent), *job["path"]]
    for module, names in job["names"].items():
        _alias(module, names)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    plain = "arguments" in job
    sys.argv = [str(script), *job.get("arguments", ())]
    run = _opened(job, script, plain)
    if plain:
        _ended_by(run, script, lambda: _load(script, "__main__"), plain)
    else:
        _ended_by(run, script, lambda: _train(script, job["config"], run, job["one_thread"]), plain)
    try:
        run.finish()
    except KeyboardInterrupt:
        sys.exit(130)


def _opened(job: dict[str, Any], script: Path, plain: bool) -> Any:
    from zerotohero.problem import Problem
    from zerotohero.track.opened import RESUME, RUN, STOP_ON_NAN, open_for_output, open_run

    resume = [Path(path) for path in job.get("resume", ())]
    os.environ[RUN] = job["run"]
    os.environ[RESUME] = os.pathsep.join(map(str, resume))
    if job["stop_on_nan"]:
        os.environ[STOP_ON_NAN] = "1"
    try:
        return (open_for_output if plain else open_run)(
            Path(os.environ["ZTH_DB"]),
            job["name"],
            config=job["config"],
            run=job["run"],
            lesson=job["lesson"],
            published=job["published"],
            engine=job["engine"],
            script=script,
            source="output" if plain else "track",
            resume=resume,
            stop_on_nan=job["stop_on_nan"],
        )
    except Problem as problem:
        sys.stderr.write(f"zth: {problem}\n")
        sys.exit(problem.exit_code)


def _train(script: Path, chosen: dict[str, Any], run: Any, one_thread: bool) -> None:
    module = _load(script, script.stem)
    if one_thread and "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)
    config = module.Config(**chosen) if hasattr(module, "Config") else None
    module.main(config, run)


def _load(script: Path, name: str) -> Any:
    module = types.ModuleType(name)
    module.__file__ = str(script)
    # dataclasses and pickle look a class's module up by name.
    sys.modules[name] = module
    exec(compile(script.read_bytes(), str(script), "exec"), module.__dict__)
    return module


def _ended_by(run: Any, script: Path, work: Callable[[], object], plain: bool) -> None:
    """Do `work`; what it raises is shown and recorded without our own frames."""
    try:
        work()
    except SystemExit as error:
        run.fail(error)
        raise
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        error = error.with_traceback(trace)
        from zerotohero.problem import Problem

        if isinstance(error, Problem):
            # Ours to say, such as that a data set is not there: a sentence, no traceback.
            run.finish("failed", str(error))
            sys.stderr.write(f"zth: {error}\n")
            sys.exit(error.exit_code)
        run.fail(error)
        interrupted = isinstance(error, KeyboardInterrupt)
        if plain or not interrupted:
            sys.excepthook(type(error), error, trace)
        from zerotohero.track.unimported import why

        sentence = why(error, script)
        if sentence:
            sys.stderr.write(f"zth: {sentence}\n")
        sys.exit(130 if interrupted else 1)


def _alias(module: str, names: dict[str, str]) -> None:
    """Let the course's names be imported where the learner chose others (`[names]` in zth.toml)."""
    try:
        loaded = importlib.import_module(module)
    except Exception:
        # The experiment's own import says what is wrong, where the run can record it.
        return
    for ours, theirs in names.items():
        if not hasattr(loaded, ours) and hasattr(loaded, theirs):
            setattr(loaded, ours, getattr(loaded, theirs))


def _make_ours_importable() -> None:
    """Let `zerotohero.*` be imported from beside this file, and nothing else of our environment."""
    package = types.ModuleType("zerotohero")
    package.__path__ = [str(HERE.parent)]
    sys.modules["zerotohero"] = package


if __name__ == "__main__":
    main()
