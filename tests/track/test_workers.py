"""One run, many processes: forked children, DataLoader workers, pools, torchrun's ranks."""

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.track.scripts import script
from zerotohero.course.workspace import Workspace
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import runs
from zerotohero.track.opened import open_run
from zerotohero.track.run import Run


def test_a_forked_child_adds_to_the_run_and_does_not_end_it(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "parent") as run:
        run.log(0, loss=1)
        child = os.fork()
        if child == 0:
            run.log(1, loss=2)
            run.finish()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        run.log(2, loss=3)
        db = workspace.open()
        assert [one.status for one in runs(db)] == ["running"]
    assert points(db, run.id, "loss") == [(0, 1.0), (1, 2.0), (2, 3.0)]
    assert [one.status for one in runs(db)] == ["finished"]
    db.close()


def _logs(run: Run, step: int) -> None:
    run.log(step, loss=step)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_worker_that_is_given_the_run_adds_to_it(workspace: Workspace, method: str) -> None:
    with open_run(workspace.db_path, "parent") as run:
        workers = [multiprocessing.get_context(method).Process(target=_logs, args=(run, step)) for step in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    db = workspace.open()
    assert points(db, run.id, "loss") == [(0, 0.0), (1, 1.0)]
    assert len(runs(db)) == 1
    db.close()


LOADER = """
import torch
from torch.utils.data import DataLoader, Dataset

class Squares(Dataset):
    def __len__(self):
        return 40
    def __getitem__(self, index):
        track.log(index, seen=index)
        return index * index

run = track.start("loader")
loader = DataLoader(Squares(), batch_size=4, num_workers=2, persistent_workers=True)
step = 0
print("goes", flush=True)
for epoch in range(2):
    for batch in loader:
        run.log(step, loss=float(batch.sum()))
        step += 1
        if step == 3 and {waits}:
            print("waits", run.stopping, flush=True)
            while not run.stopping:
                pass
print("through", step)
"""


def test_workers_of_a_dataloader_log_to_the_same_run(workspace: Workspace) -> None:
    out, said = script(workspace.root, LOADER.format(waits=False)).communicate(timeout=60)
    assert (out, said) == ("goes\nthrough 20\n", "")
    db = workspace.open()
    (run,) = runs(db)
    assert run.status == "finished" and {metric.name: metric.count for metric in metrics(db, run.id)} == {
        "loss": 20,
        "seen": 40,
    }
    db.close()


POOL = """
import multiprocessing

def work(number):
    for step in range(50):
        track.log(step, {{f"worker {{number}}": float(step)}})

if __name__ == "__main__":
    with track.start("pool") as run:
        # Leaving the pool's block terminates its workers at once.
        with multiprocessing.get_context("{method}").Pool(2) as pool:
            pool.map(work, range(4))
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_of_a_pool_log_to_the_run_that_started_them_and_lose_nothing(workspace: Workspace, method: str) -> None:
    for _ in range(3 if method == "fork" else 1):
        _, said = script(workspace.root, POOL.format(method=method)).communicate(timeout=60)
        assert said == ""
    db = workspace.open()
    for run in runs(db):
        assert run.name == "pool" and [metric.count for metric in metrics(db, run.id)] == [50] * 4
    db.close()


def test_workers_outlive_the_interrupt_that_only_asks(workspace: Workspace) -> None:
    process = script(workspace.root, LOADER.format(waits=True), own_group=True)
    assert process.stdout and [process.stdout.readline() for _ in range(2)] == ["goes\n", "waits False\n"]
    os.killpg(process.pid, signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert out == "through 20\n" and process.returncode == 0, said
    db = workspace.open()
    assert [run.status for run in runs(db)] == ["stopped"]
    db.close()


@pytest.mark.parametrize(("asks", "names"), [("", ["mine"]), (", every_rank=True", ["mine", "mine rank 1"])])
def test_rank_0_logs_unless_each_is_to(workspace: Workspace, asks: str, names: list[str]) -> None:
    text = f"""
    run = track.start("mine"{asks})
    run.log(0, loss=1.0)
    run.sample(0, "said")
    run.checkpoint(0, state={{"step": 0}})
    """
    for rank in ("0", "1"):
        _, said = script(workspace.root, text, RANK=rank, LOCAL_RANK=rank, WORLD_SIZE="2").communicate(timeout=30)
        assert said == ""
    db = workspace.open()
    assert sorted(run.name for run in runs(db)) == names
    assert db.execute("select count(*) from point").fetchone()[0] == len(names)
    assert len(list(Path(workspace.root / "runs").rglob("*.json"))) == len(names)
    db.close()


@pytest.mark.slow
def test_torchruns_ranks_log_as_they_are_asked(workspace: Workspace) -> None:
    (workspace.root / "ranks.py").write_text(
        """
import torch
import torch.distributed as dist
from zerotohero import track

dist.init_process_group("gloo")
with track.start("one") as one, track.start("each", every_rank=True) as each:
    for step in range(20):
        value = torch.tensor(float(dist.get_rank()))
        dist.all_reduce(value)
        one.log(step, total=value)
        each.log(step, rank=dist.get_rank())
    track.note("from every rank")
    dist.barrier()
dist.destroy_process_group()
"""
    )
    done = subprocess.run(
        [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2", "ranks.py"],
        cwd=workspace.root,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0 and "zth" not in done.stderr, done.stderr
    db = workspace.open()
    curves = {run.name: {one.name: points(db, run.id, one.name) for one in metrics(db, run.id)} for run in runs(db)}
    found = {run.name: (run.status, curves[run.name]) for run in runs(db)}
    assert found == {
        "one": ("finished", {"total": [(step, 1.0) for step in range(20)]}),
        "each": ("finished", {"rank": [(step, 0.0) for step in range(20)]}),
        "each rank 1": ("finished", {"rank": [(step, 1.0) for step in range(20)]}),
    }
    db.close()
