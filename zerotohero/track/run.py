"""A run: what a training script holds."""

from __future__ import annotations

import difflib
import functools
import json
import signal
import sqlite3
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Tuple

from zerotohero.place import working_folder
from zerotohero.store.ulid import new_ulid
from zerotohero.track import stopping
from zerotohero.track.checkpoint import Resumed, encode, thin, with_suffix
from zerotohero.track.histogram import KINDS, named, spread
from zerotohero.track.row import Start, describe, now, take_over
from zerotohero.track.surroundings import git_state, machine
from zerotohero.track.values import number, storable, whole
from zerotohero.track.warned import warn
from zerotohero.track.writer import Record, Writer

if TYPE_CHECKING:
    from typing import ParamSpec

    Params = ParamSpec("Params")

Point = Tuple[str, int, float]
"""A metric, a step, a value."""
DESCRIBED_SECONDS = 2.0
"""How long the end of a run may wait to hear of its repository."""


def _left_out(method: str, error: Exception, first: Any) -> None:
    shown = f"{first!r}, …" if isinstance(first, (int, str)) else "…"
    warn(f"run.{method}({shown}) was left out: {error}", kind=f"{method} {type(error).__name__}")


def _never_raises(method: Callable[Params, None]) -> Callable[Params, None]:
    """What goes wrong in `method` is said once; a training must not end for it."""

    @functools.wraps(method)
    def careful(*args: Params.args, **named: Params.kwargs) -> None:
        try:
            method(*args, **named)
        except Exception as error:
            _left_out(method.__name__, error, args[1] if len(args) > 1 else None)

    return careful


class Run:
    """A run that is being tracked. No method of it raises, and none waits for the disk."""

    def __init__(
        self,
        start: Start,
        path: Path | None,
        resumed: Resumed | None = None,
        stop_on_nan: bool = False,
        ended: Callable[[Run], None] | None = None,
    ) -> None:
        """`path`: the database; None: nothing is kept. `ended` is told when it ends; None: another process owns it."""
        self.id = start.id
        self.name = start.name
        self.config = start.config
        self.resumed = resumed
        """What `zth run --resume` goes on from: its `step`, `tensors` and `state`; None in a run that begins."""
        self.step = -1 if resumed is None else resumed.step
        """The last step that was logged."""
        self._start, self._path, self._tell = start, path, ended
        self._stop_on_nan, self._why = stop_on_nan, ""
        self._stopping = self._listens = self._over = False
        self._writer: Writer | None = None
        self._extend: Callable[[Point], object] = self._first
        self._describing: threading.Thread | None = None
        if path is not None and ended is not None:
            self._writer = Writer(path, start, on_nan=self._saw_nan)
            self._describing = threading.Thread(target=self._describe, name=f"zth-describe-{start.name}", daemon=True)
            self._describing.start()

    @property
    def number(self) -> int | None:
        """Its number in the database, from 1; None where the database could not be written yet."""
        return self._writer.number if self._writer else None

    @property
    def stopping(self) -> bool:
        """True from the first Ctrl-C on (and `zth runs stop`): end the loop. The second Ctrl-C ends it anyway.

        A script that never asks gets Ctrl-C as a KeyboardInterrupt, as ever.
        """
        if not self._stopping:
            self._listens = stopping.listen(self._asked_to_stop) or self._listens
            if self._stopping:
                # Interrupted just then: listening may have begun anew after it.
                stopping.rest()
        return self._stopping

    def __enter__(self) -> Run:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.finish()
        else:
            self.fail(error)

    def __reduce__(self) -> tuple[Any, ...]:
        """A worker that is sent the run adds to it."""
        from zerotohero.track.opened import joined

        return joined, self.told()

    def told(self) -> tuple[Start, Path | None]:
        """Return what a worker must know to add to it."""
        return self._start, self._path

    def log(
        self, step: int | Mapping[str, Any] | None = None, /, metrics: Mapping[str, Any] | None = None, **named: Any
    ) -> None:
        """Keep `named`, and `metrics` (for names such as "train/loss"), at `step`; the same step again replaces it.

        A value is anything that is one number: a float, a tensor of one element, a Value; a dict in it adds its names
        after a slash. Without `step`: one more than the last. `run.log({"loss": 2.3}, step=7)` is understood as well.
        """
        try:
            if metrics is not None or type(step) is not int:
                step, named = self._sorted_out(step, metrics, named)
            self.step = step
            for name, value in named.items():
                self._extend((name, step, value if type(value) is float else number(value)))
        except Exception as error:
            if type(step) is int:
                self._log_what_is_a_number(step, named)
            else:
                _left_out("log", error, step)

    @_never_raises
    def sample(self, step: int, text: Any) -> None:
        """Keep a text, or a list of texts, at `step`: what the model says now. It is written at once."""
        lines = "\n".join(map(str, text)) if isinstance(text, (list, tuple)) else str(text)
        self._keep("samples", step, {"text": storable(lines)})

    @_never_raises
    def histogram(self, step: int, **kinds: Any) -> None:
        """Keep how `weights`, `activations`, `gradients` or `values` are spread at `step`.

        Each is a tensor, array or list of numbers, a mapping or list of such, a module (its parameters), or a list of
        layers that keep `.out`. As `gradients`, the `.grad` of what is given: `run.histogram(step, gradients=model)`.
        """
        for kind, things in kinds.items():
            if kind not in KINDS:
                near = difflib.get_close_matches(kind, KINDS, n=1)
                meant = f" Did you mean `{near[0]}`?" if near else ""
                raise TypeError(f"`{kind}` is none of {', '.join(KINDS)}.{meant}")
            for name, values in named(kind, things):
                fields = {"kind": kind, "name": storable(name), **spread(values)}
                self._keep("histograms", step, fields, wake=False)

    @_never_raises
    def figure(self, name: str, figure: Any, step: int = 0) -> None:
        """Keep a picture: one of zerotohero.figures, or anything with `savefig`, as matplotlib's have."""
        if hasattr(figure, "savefig"):
            import io

            buffer = io.BytesIO()
            figure.savefig(buffer, format="png")
            kind, data, alt = "png", buffer.getvalue(), str(name)
        elif not hasattr(figure, "alt"):
            what = type(figure).__name__
            raise TypeError(f"a figure is one of zerotohero.figures, or has `savefig`, and `{what}` is none")
        else:
            kind, data, alt = figure.kind, json.dumps(figure.data).encode("utf-8"), figure.alt
        self._keep("figures", step, {"name": storable(str(name)), "kind": kind, "data": data, "alt": storable(alt)})

    @_never_raises
    def note(self, text: str) -> None:
        """Keep a note about this run; the week offers it, as it does every note. The same words are kept once."""
        words = storable(str(text)).strip()
        row = (new_ulid(), now(), time.strftime("%Y-%m-%d"), words, self._start.lesson, self.id, self.id, words)
        if words:
            self._do(
                lambda db: db.execute(
                    "insert into notes (id, at, day, text, lesson, run) select ?, ?, ?, ?, ?, ?"
                    " where not exists (select 1 from notes where run = ? and text = ?)",
                    row,
                )
            )

    @_never_raises
    def tag(self, *tags: str) -> None:
        """Mark this run with words to find it by."""
        rows = [(self.id, storable(str(tag)).strip()) for tag in tags if str(tag).strip()]
        self._do(
            lambda db: db.executemany("insert into run_tags (run, tag) values (?, ?) on conflict do nothing", rows)
        )

    @_never_raises
    def checkpoint(self, step: int, tensors: Any = None, state: Any = None) -> None:
        """Keep what the training needs to go on after `step`: `zth run --resume` gives it back as `run.resumed`.

        `tensors`: by name, or a state_dict. `state`: numbers, texts, lists, dicts, tensors, generators, and what has a
        state_dict (an optimizer). The random states of random, numpy and torch are kept with it. The last two stay.
        """
        if self._path is None or self._tell is None:
            return
        number = whole(step)
        notes, arrays = encode(number, {} if tensors is None else tensors, {} if state is None else state)
        home = self._path.parent
        path = home / "runs" / self.id / f"step-{number}"
        files = [(with_suffix(path, ".json"), notes)]
        if arrays is not None:
            files.insert(0, (with_suffix(path, ".safetensors"), arrays))
        fields = {"path": path.relative_to(home).as_posix(), "bytes": len(notes) + len(arrays or b"")}
        self._keep("checkpoints", number, fields, files=files)
        self._do(functools.partial(thin, home=home, run=self.id))

    def finish(self, status: str = "finished", error: str | None = None) -> None:
        """Write what is left and end the run; after that nothing more is kept."""
        if self._over:
            # A signal may come while a worker ends, at any line of this: what it has is written first.
            if self._writer is not None:
                self._writer.close_again(status, error)
            return
        self._over, self._extend = True, self._ended
        if self._writer is not None:
            if self._describing is not None:
                self._describing.join(DESCRIBED_SECONDS)
            asked = status == "finished" and self._stopping
            self._writer.close("stopped" if asked else status, error or self._why or None)
        if self._tell is not None:
            self._tell(self)

    def fail(self, error: BaseException) -> None:
        """End the run as stopped (an interrupt) or failed, with the traceback."""
        if isinstance(error, SystemExit) and error.code in (None, 0):
            self.finish()
        elif isinstance(error, SystemExit):
            self.finish("failed", storable(f"It ended itself: sys.exit({error.code!r})."))
        elif isinstance(error, KeyboardInterrupt):
            self.finish("stopped")
        else:
            shown = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            self.finish("failed", storable(shown))

    def renew(self, name: str, config: dict[str, Any], steps: int | None, stop_on_nan: bool) -> None:
        """Give the run that was opened for what a script prints to the script, which tracks itself."""
        start = self._start
        start.name, start.config, start.steps, start.source = name, config, steps, "track"
        self.name, self.config = name, config
        self._stop_on_nan = self._stop_on_nan or stop_on_nan
        self._do(lambda db: take_over(db, start))

    def before_fork(self) -> bool:
        """Let go of the database; say whether that could be done."""
        return self._writer is None or self._writer.before_fork()

    def after_fork(self) -> None:
        """Go on, in the parent."""
        if self._writer is not None:
            self._writer.after_fork()

    def become_worker(self, safe: bool) -> None:
        """In a forked child: add to the run by a connection and a thread of its own, and do not end it."""
        if not self._over:
            self._writer, self._describing, self._tell = None, None, None
            self._extend = self._first
        if not safe:
            self._path = None

    def _sorted_out(self, step: Any, metrics: Any, named: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Return the step and the metrics of a call of log, as other trackers order them too."""
        if isinstance(step, Mapping):
            step, metrics = metrics, step
        if metrics is not None:
            named = {**{str(name): value for name, value in metrics.items()}, **named}
        if step is None:
            step = named.pop("step", None)
        return self.step + 1 if step is None else whole(step), named

    def _log_what_is_a_number(self, step: int, named: Mapping[str, Any], within: str = "") -> None:
        for key, value in named.items():
            name = f"{within}{key}"
            if isinstance(value, Mapping):
                self._log_what_is_a_number(step, value, f"{name}/")
                continue
            try:
                self._extend((name, step, number(value)))
            except Exception as error:
                warn(f"{name} at step {step} was left out, as it is no number: {error}", f"log {type(error)}")

    def _first(self, point: Point) -> None:
        """The first point: from now on the training draws random numbers, and points go straight to the writer."""
        writer = self._writing()
        extend = _nowhere if writer is None else self._watched if self._stop_on_nan else writer.points.extend
        if self._goes_on():
            self._extend = extend
        extend(point)

    def _watched(self, point: Point) -> None:
        if self._writer is not None:
            self._writer.points.extend(point)
        name, step, value = point
        if value != value and not self._why:
            self._why = f"{name} was NaN at step {step}."
            if self._listens:
                self._asked_to_stop()
            elif signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
                # So it is in what a shell has put in the background.
                raise KeyboardInterrupt
            else:
                # To this thread and at once: os.kill may choose one that waits, and the loop goes on meanwhile.
                signal.raise_signal(signal.SIGINT)

    def _ended(self, point: Point) -> None:
        warn(f"Run {self.name} has ended, so what it logs now is not kept.")

    def _keep(
        self,
        table: str,
        step: int,
        fields: dict[str, Any],
        files: list[tuple[Path, bytes]] | None = None,
        wake: bool = True,
    ) -> None:
        self._goes_on()
        fields = {"id": new_ulid(), "run": self.id, "step": whole(step), **fields}
        self._put(Record(table, fields, files or []), wake)

    def _do(self, run: Callable[[sqlite3.Connection], object]) -> None:
        self._put(Record("", {}, run=run))

    def _put(self, record: Record, wake: bool = True) -> None:
        if self._over:
            warn(f"Run {self.name} has ended, so what it keeps now is left out.")
            return
        writer = self._writing()
        if writer is not None:
            writer.records.append(record)
            if wake:
                writer.wake()

    def _goes_on(self) -> bool:
        return self.resumed is None or self.resumed.going_on()

    def _writing(self) -> Writer | None:
        if self._writer is None and self._path is not None and self._tell is None:
            from zerotohero.track.opened import at_the_end

            self._writer = Writer(self._path, self._start, joins=True)
            at_the_end(self.finish)
        return self._writer

    def _asked_to_stop(self) -> None:
        self._stopping = True
        row = (now(), self.id)
        self._do(lambda db: db.execute("update runs set stopping = ? where id = ?", row))

    def _saw_nan(self, name: str, step: int) -> None:
        warn(f"{name} is NaN at step {step} of run {self.name}.")

    def _describe(self) -> None:
        script = self._start.script
        found = git_state(script.parent if script else working_folder()), machine()
        if self._writer is not None:
            self._writer.records.append(Record("", {}, run=lambda db: describe(db, self.id, *found)))


def _nowhere(point: Point) -> None:
    """Another rank logs."""
