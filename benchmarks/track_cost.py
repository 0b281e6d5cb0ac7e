"""What tracking costs, beside a plain batching sqlite3 writer, TensorBoard's SummaryWriter, trackio and mlflow.

Two questions, each tool in processes of its own, in turn, medians: µs a step to log three scalars as fast as a loop can
(with and without the end), and how much of its speed a bare torch loop keeps (the lecture's MLP of 11,897 parameters).
`--python PATH` names an interpreter that has the rivals; those it lacks are left out.
"""

import argparse
import itertools
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

STEPS = {"mlflow": 300, "tensorboard": 5_000}
"""Of the slow ones; the others log 20,000."""
ROUNDS = 5
LOOP_ROUNDS = 7
BLOCKS = 24
"""In a torch loop the two kinds of step take turns in blocks, so that a busy machine slows both."""
SETTLE_SECONDS, BLOCK_SECONDS = 0.3, 0.75

Log = Callable[[int, float], None]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--tool", help=argparse.SUPPRESS)
    parser.add_argument("--scalars", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.scalars is not None:
        print(json.dumps(_torch_loop(asked.scalars)))
        return
    if asked.tool is not None:
        print(json.dumps(_timed(asked.tool)))
        return
    _tools(asked.python)
    _loops()


def _tools(python: str) -> None:
    taken: dict[str, list[tuple[float, float]]] = {}
    for turn in range(ROUNDS):
        for tool in TOOLS:
            if turn and tool not in taken:
                continue
            found = _asked(python if tool in RIVALS else sys.executable, "--tool", tool)
            if found is not None:
                taken.setdefault(tool, []).append(found)
    plain = [statistics.median(one[part] for one in taken["plain sqlite3"]) for part in (0, 1)]
    print("three scalars a step     loop µs/step      with finish")
    for tool, times in taken.items():
        loop, whole = (statistics.median(one[part] for one in times) for part in (0, 1))
        print(f"{tool:<20} {loop:10.1f} {loop / plain[0]:6.2f}x {whole:10.1f} {whole / plain[1]:6.2f}x")


def _loops() -> None:
    shares: dict[int, list[float]] = {1: [], 3: []}
    for _ in range(LOOP_ROUNDS):
        for scalars, kept in shares.items():
            found = _asked(sys.executable, "--scalars", str(scalars))
            if found is not None:
                kept.append(found)
    for scalars, kept in shares.items():
        if kept:
            shown = " ".join(f"{share:.3f}" for share in sorted(kept))
            print(
                f"bare torch loop, {scalars} scalar(s) a step: {statistics.median(kept):.3f} of its speed   ({shown})"
            )


def _asked(python: str, *words: str) -> list[float] | None:
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run(
            [python, str(Path(__file__).resolve()), *words],
            cwd=folder,
            env=os.environ | {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder, "TRACKIO_DIR": f"{folder}/trackio"},
            capture_output=True,
            text=True,
        )
    if answer.returncode:
        if "No module named" not in answer.stderr:
            print(f"{' '.join(words)}: {answer.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    return json.loads(answer.stdout.splitlines()[-1])


def _timed(tool: str) -> tuple[float, float]:
    """Return the µs that a step takes, without the finish and with it."""
    steps = STEPS.get(tool, 20_000)
    log, finish = TOOLS[tool]()
    started = time.perf_counter()
    for step in range(steps):
        log(step, 1 / (step + 1))
    looped = time.perf_counter()
    finish()
    return 1e6 * (looped - started) / steps, 1e6 * (time.perf_counter() - started) / steps


def _zth() -> tuple[Log, Callable[[], None]]:
    from zerotohero import track

    run = track.start("cost")
    return lambda step, value: run.log(step, loss=value, accuracy=value, norm=value), run.finish


def _plain() -> tuple[Log, Callable[[], None]]:
    writer = PlainWriter(Path("plain.db"))
    return lambda step, value: writer.log(step, loss=value, accuracy=value, norm=value), writer.close


class PlainWriter:
    """What anyone would write: a list, a lock, a thread, `executemany` and a commit each quarter of a second."""

    def __init__(self, path: Path) -> None:
        self.series: dict[str, int] = {}
        self.rows: list[tuple[int, int, float]] = []
        self.lock = threading.Lock()
        self.ready, self.ended = threading.Event(), threading.Event()
        self.path = path
        self.thread = threading.Thread(target=self.work)
        self.thread.start()
        self.ready.wait()

    def log(self, step: int, **metrics: float) -> None:
        with self.lock:
            for name, value in metrics.items():
                self.rows.append((self.series.setdefault(name, len(self.series)), step, float(value)))

    def work(self) -> None:
        db = sqlite3.connect(self.path)
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = normal")
        db.execute("create table point (series, step, value, primary key (series, step)) without rowid")
        self.ready.set()
        last = False
        while not last:
            last = self.ended.wait(0.25)
            with self.lock:
                rows, self.rows = self.rows, []
            db.executemany("insert or replace into point values (?, ?, ?)", rows)
            db.commit()
        db.close()

    def close(self) -> None:
        self.ended.set()
        self.thread.join()


def _tensorboard() -> tuple[Log, Callable[[], None]]:
    from torch.utils.tensorboard import SummaryWriter

    writer = SummaryWriter("runs")

    def log(step: int, value: float) -> None:
        writer.add_scalar("loss", value, step)
        writer.add_scalar("accuracy", value, step)
        writer.add_scalar("norm", value, step)

    return log, writer.close


def _trackio() -> tuple[Log, Callable[[], None]]:
    import trackio

    trackio.init(project="cost")
    return lambda step, value: trackio.log({"loss": value, "accuracy": value, "norm": value}, step=step), trackio.finish


def _mlflow() -> tuple[Log, Callable[[], None]]:
    import mlflow

    mlflow.set_tracking_uri("sqlite:///mlflow.db")
    mlflow.start_run()

    def log(step: int, value: float) -> None:
        mlflow.log_metrics({"loss": value, "accuracy": value, "norm": value}, step=step)

    return log, mlflow.end_run


TOOLS = {
    "plain sqlite3": _plain,
    "zerotohero.track": _zth,
    "trackio": _trackio,
    "tensorboard": _tensorboard,
    "mlflow": _mlflow,
}
RIVALS = ("trackio", "tensorboard", "mlflow")


def _torch_loop(scalars: int) -> float:
    """Return the share of its speed that the loop keeps when it logs, block by block beside the bare one."""
    import torch
    from torch.nn import functional

    from zerotohero import track

    torch.set_num_threads(1)
    g = torch.Generator().manual_seed(2147483647)
    inputs, labels = torch.randint(0, 27, (180_000, 3), generator=g), torch.randint(0, 27, (180_000,), generator=g)
    table = torch.randn((27, 10), generator=g)
    hidden, hidden_bias = torch.randn((30, 200), generator=g), torch.randn(200, generator=g)
    out, out_bias = torch.randn((200, 27), generator=g), torch.randn(27, generator=g)
    parameters = [table, hidden, hidden_bias, out, out_bias]
    assert sum(p.nelement() for p in parameters) == 11_897
    for p in parameters:
        p.requires_grad = True

    def step() -> float:
        chosen = torch.randint(0, inputs.shape[0], (32,), generator=g)
        h = torch.tanh(table[inputs[chosen]].view(-1, 30) @ hidden + hidden_bias)
        loss = functional.cross_entropy(h @ out + out_bias, labels[chosen])
        for p in parameters:
            p.grad = None
        loss.backward()
        for p in parameters:
            p.data += -0.01 * p.grad
        return loss.item()

    run = track.start("loop")
    numbers = itertools.count()

    def bare() -> None:
        next(numbers)
        step()

    def one() -> None:
        run.log(next(numbers), loss=step())

    def three() -> None:
        loss = step()
        run.log(next(numbers), loss=loss, accuracy=loss, norm=loss)

    logged = {1: one, 3: three}[scalars]
    for _ in range(500):
        bare()
    steps = {bare: 0, logged: 0}
    spent = {bare: 0.0, logged: 0.0}
    for block in range(BLOCKS):
        body = (bare, logged)[(block + block // 2) % 2]
        # Into the block's own steady state: the writer has what the other kind logged, and what this kind logs.
        _repeat(body, SETTLE_SECONDS)
        done, taken = _repeat(body, BLOCK_SECONDS)
        steps[body] += done
        spent[body] += taken
    run.finish()
    return (steps[logged] / spent[logged]) / (steps[bare] / spent[bare])


def _repeat(body: Callable[[], None], seconds: float) -> tuple[int, float]:
    done, started = 0, time.perf_counter()
    while (now := time.perf_counter()) - started < seconds:
        for _ in range(20):
            body()
        done += 20
    return done, now - started


if __name__ == "__main__":
    main()
