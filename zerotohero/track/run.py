"""A run: what a training script holds, and how it is told to have ended."""

from __future__ import annotations

import atexit
import contextlib
import dataclasses
import json
import os
import sys
import time
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from zerotohero.store.ulid import new_ulid
from zerotohero.track.writer import Start, Writer, warn

_open: dict[str, Run] = {}
"""The runs this process has open, by name."""


class Run:
    """A run that is being tracked. No method of it raises, and none waits for the disk."""

    def __init__(self, writer: Writer, run: str, name: str, config: dict[str, Any]) -> None:
        self.id = run
        self.name = name
        self.config = config
        self.number = writer.number
        """Its number in the database, from 1; None where the database could not be written yet."""
        self._writer = writer
        self._pid = os.getpid()

    def __enter__(self) -> Run:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or isinstance(error, SystemExit):
            self.finish()
        else:
            self.fail(error)

    def log(self, step: int, **metrics: float) -> None:
        """Keep `metrics` at `step`; a value may be anything that float() takes. The same step again replaces it."""
        if os.getpid() != self._pid:
            return
        try:
            self._writer.points.append(
                (int(step), [(name, float(value)) for name, value in metrics.items()], time.time())
            )
        except (TypeError, ValueError, OverflowError, RuntimeError) as error:
            warn(f"run.log({step!r}, …) was left out: {error}")

    def sample(self, step: int, text: str) -> None:
        """Keep a text at `step`: what the model says now. It is on disk within a quarter of a second."""
        self._keep("samples", step, {"text": str(text).encode("utf-8", "replace").decode("utf-8").replace("\x00", "�")})

    def figure(self, name: str, figure: Any, step: int = 0) -> None:
        """Keep a picture: one of zerotohero.figures, or anything with `savefig`, as matplotlib's have."""
        try:
            if hasattr(figure, "savefig"):
                import io

                buffer = io.BytesIO()
                figure.savefig(buffer, format="png")
                kind, data, alt = "png", buffer.getvalue(), str(name)
            else:
                kind, data, alt = figure.kind, json.dumps(figure.data).encode("utf-8"), figure.alt
        except Exception as error:
            warn(f"run.figure({name!r}, …) was left out: {error}")
            return
        self._keep("figures", step, {"name": str(name), "kind": kind, "data": data, "alt": alt})

    def finish(self, status: str = "finished", error: str | None = None) -> None:
        """Write what is left and end the run; after that nothing more is kept."""
        if os.getpid() == self._pid and _open.get(self.name) is self:
            del _open[self.name]
            self._writer.close(status, error)

    def fail(self, error: BaseException) -> None:
        """End the run as stopped (an interrupt) or failed, with the traceback."""
        if isinstance(error, KeyboardInterrupt):
            self.finish("stopped")
        else:
            shown = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            self.finish("failed", shown.encode("utf-8", "replace").decode("utf-8").replace("\x00", "�"))

    def _keep(self, table: str, step: int, fields: dict[str, Any]) -> None:
        if os.getpid() != self._pid:
            return
        try:
            self._writer.records.append((table, {"id": new_ulid(), "step": int(step), **fields}))
            self._writer.wake()
        except (TypeError, ValueError, OverflowError) as error:
            warn(f"What run {self.name} was to keep at step {step!r} was left out: {error}")


def open_run(
    path: Path,
    name: str,
    config: Any = None,
    *,
    steps: int | None = None,
    run: str | None = None,
    lesson: str | None = None,
    published: list[dict[str, Any]] | None = None,
    engine: str | None = None,
    script: Path | None = None,
) -> Run:
    """Start a run in the database at `path`; `zth run` says with the rest what it knows of an experiment."""
    name = str(name)
    if name in _open:
        _open[name].finish()
    chosen = _plain(config)
    if steps is None and isinstance(chosen.get("steps"), int):
        steps = chosen["steps"]
    key = run or new_ulid()
    writer = Writer(path, Start(key, name, chosen, steps, lesson, published or [], engine, script or _script()))
    started = Run(writer, key, name, chosen)
    if not _open:
        _watch_the_end()
    _open[name] = started
    return started


def _plain(config: Any) -> dict[str, Any]:
    if config is None:
        return {}
    if dataclasses.is_dataclass(config) and not isinstance(config, type):
        config = dataclasses.asdict(config)
    if not isinstance(config, Mapping):
        config = {name: value for name, value in vars(config).items() if not name.startswith("_")}
    return {str(name): _value(value) for name, value in config.items()}


def _value(value: Any) -> Any:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return repr(value)
    return value


def _script() -> Path | None:
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    return Path(script).resolve() if script else None


_watching = False


def _watch_the_end() -> None:
    """A script that ends, by an exception or without one, ends its runs; only a killed one leaves them open."""
    global _watching
    if _watching:
        return
    _watching = True
    before = sys.excepthook

    def noted(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        for run in list(_open.values()):
            with contextlib.suppress(Exception):
                run.fail(error)
        before(kind, error, trace)

    sys.excepthook = noted
    atexit.register(_finish_all)


def _finish_all() -> None:
    for run in list(_open.values()):
        run.finish()
