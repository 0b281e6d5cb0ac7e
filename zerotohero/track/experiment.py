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
    if "run" not in job:
        sys.argv = [str(script)]
        _ended_by(None, lambda: _load(script, "__main__"))
        return
    from zerotohero.track.opened import open_run

    run = open_run(
        Path(os.environ["ZTH_DB"]),
        job["name"],
        job["config"],
        run=job["run"],
        lesson=job["lesson"],
        published=job["published"],
        engine=job["engine"],
        script=script,
    )
    _ended_by(run, lambda: _train(script, job["config"], run, job["one_thread"]))
    run.finish()


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


def _ended_by(run: Any, work: Callable[[], object]) -> None:
    """Do `work`; what it raises is shown and recorded without our own frames."""
    try:
        work()
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        error = error.with_traceback(trace)
        from zerotohero.problem import Problem

        if isinstance(error, Problem):
            # Ours to say, such as that a data set is not there: a sentence, no traceback.
            if run is not None:
                run.finish("failed", str(error))
            sys.stderr.write(f"zth: {error}\n")
            sys.exit(error.exit_code)
        if run is not None:
            run.fail(error)
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        sys.excepthook(type(error), error, trace)
        sys.exit(1)


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
