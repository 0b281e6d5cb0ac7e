"""What `zth run` starts, under the learner's interpreter: one experiment, tracked, or a script as it is.

Started by path with one argument, a JSON file that says what to run. Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import importlib
import json
import os
import runpy
import signal
import sys
import types
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
        runpy.run_path(str(script), run_name="__main__")
        return
    _experiment(job, script)


def _experiment(job: dict[str, Any], script: Path) -> None:
    from zerotohero.track.run import open_run

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
    try:
        module = types.ModuleType(script.stem)
        module.__file__ = str(script)
        # dataclasses look their own module up by name.
        sys.modules[script.stem] = module
        exec(compile(script.read_text(encoding="utf-8"), str(script), "exec"), module.__dict__)
        config = module.Config(**job["config"]) if hasattr(module, "Config") else None
        module.main(config, run)
    except BaseException as error:
        run.fail(error)
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        raise
    run.finish()


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
