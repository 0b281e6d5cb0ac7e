"""What an experiment costs above its training steps: three of them against bare torch loops of the same steps.

Each bare loop is one function, as in a notebook: the same operations in the same order, nothing tracked. Both are timed
over the same steps, up to where the experiment would look at the dev words, on one thread, in turn. The tracked run
writes into SQLite as it does under `zth run`.
"""

import contextlib
import statistics
import sys
import tempfile
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F

from zerotohero.course.load import course_folder, load_course
from zerotohero.track.opened import open_run

STEPS, ROUNDS, LESSONS = 2000, 9, ("bigram", "mlp", "activations")


def main() -> None:
    """Print for each experiment the steps a second of both, and the ratio of their medians in CPU time."""
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        _lay_out(Path(folder))
        for lesson, name, settings, bare in (
            ("mlp", "names", {}, _bare_names),
            ("activations", "starts", {"start": "kaiming"}, _bare_start),
            ("activations", "batchnorm", {}, _bare_batchnorm),
        ):
            experiment = _experiment(course_folder() / lesson / "experiments" / f"{name}.py")
            config = experiment.Config(steps=20 * STEPS, data="ssa-2018", **settings)
            ours, theirs = [], []
            for _ in range(ROUNDS):
                ours.append(_tracked(experiment, config, Path(folder) / "zth.db"))
                theirs.append(bare(config))
            tracked, plain = statistics.median(ours), statistics.median(theirs)
            rates = f"{STEPS / tracked:5.0f} steps/s tracked, {STEPS / plain:5.0f} bare"
            print(f"{name:<10} {rates}, ratio {tracked / plain:.3f}")


class _Enough(Exception):
    """Ends an experiment."""


class _Clock:
    """A tracked run that notes the time of each loss, and ends the experiment before it looks at the dev words."""

    resumed = None

    def __init__(self, run: Any) -> None:
        self.run, self.times = run, []

    def log(self, step: int, **metrics: float) -> None:
        self.run.log(step, **metrics)
        if "loss" in metrics:
            self.times.append(time.process_time())
            if step >= STEPS - 100:
                raise _Enough

    @property
    def stopping(self) -> bool:
        return self.run.stopping

    def checkpoint(self, step: int, *kept: Any) -> None:
        self.run.checkpoint(step, *kept)

    def sample(self, step: int, text: str) -> None:
        self.run.sample(step, text)

    def figure(self, name: str, figure: Any, step: int = 0) -> None:
        self.run.figure(name, figure, step)


def _tracked(experiment: Any, config: Any, db: Path) -> float:
    with open_run(db, "benchmark", config) as run:
        clock = _Clock(run)
        with contextlib.suppress(_Enough):
            experiment.main(config, clock)
    return float(clock.times[-1] - clock.times[0])


def _timed(config: Any, params: list[Any], step: Callable[[], Any]) -> float:
    """Return the seconds from the end of the first step to the end of the last."""
    losses, started = [], 0.0
    for i in range(STEPS - 99):
        loss = step()
        for p in params:
            p.grad = None
        loss.backward()
        lr = config.lr if i < config.steps // 2 else config.lr_end
        for p in params:
            p.data += -lr * p.grad
        losses.append(loss.item())
        started = started or time.process_time()
    return time.process_time() - started


def _data(config: Any) -> tuple[Any, ...]:
    from makemore.bigram import build_vocab
    from makemore.mlp import build_dataset
    from makemore.ngram import split

    from zerotohero import data

    words = data.words(config.data)
    stoi, _ = build_vocab(words)
    return build_dataset(split(words)[0], stoi, 3)


def _bare_names(config: Any) -> float:
    return _bare_mlp(config, handmade=True)


def _bare_start(config: Any) -> float:
    return _bare_mlp(config, handmade=False)


def _bare_mlp(config: Any, handmade: bool) -> float:
    Xtr, Ytr = _data(config)
    g = torch.Generator().manual_seed(config.seed)
    C = torch.randn((27, 10), generator=g)
    W1, b1 = torch.randn((30, 200), generator=g) * (5 / 3) / 30**0.5, torch.randn(200, generator=g) * 0.01
    W2, b2 = torch.randn((200, 27), generator=g) * 0.01, torch.randn(27, generator=g) * 0
    params = [C, W1, b1, W2, b2]
    for p in params:
        p.requires_grad = True

    def logits_of(X: Any) -> Any:
        return torch.tanh(C[X].view(X.shape[0], -1) @ W1 + b1) @ W2 + b2

    def loss_of(logits: Any, Y: Any) -> Any:
        if not handmade:
            return F.cross_entropy(logits, Y)
        logits = logits - logits.max(1, keepdim=True).values
        logprobs = logits - logits.exp().sum(1, keepdim=True).log()
        return -logprobs[torch.arange(len(Y)), Y].mean()

    def step() -> Any:
        ix = torch.randint(0, Xtr.shape[0], (32,), generator=g)
        return loss_of(logits_of(Xtr[ix]), Ytr[ix])

    return _timed(config, params, step)


def _bare_batchnorm(config: Any) -> float:
    Xtr, Ytr = _data(config)
    g = torch.Generator().manual_seed(config.seed)
    C = torch.randn((27, 10), generator=g)
    W1 = torch.randn((30, 200), generator=g) * (5 / 3) / 30**0.5
    W2, b2 = torch.randn((200, 27), generator=g) * 0.01, torch.randn(27, generator=g) * 0
    bngain, bnbias = torch.ones((1, 200)), torch.zeros((1, 200))
    mean_running, std_running = torch.zeros((1, 200)), torch.ones((1, 200))
    params = [C, W1, W2, b2, bngain, bnbias]
    for p in params:
        p.requires_grad = True

    def step() -> Any:
        nonlocal mean_running, std_running
        ix = torch.randint(0, Xtr.shape[0], (32,), generator=g)
        hpreact = C[Xtr[ix]].view(32, -1) @ W1
        mean, std = hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)
        hpreact = bngain * (hpreact - mean) / std + bnbias
        with torch.no_grad():
            mean_running = 0.999 * mean_running + 0.001 * mean
            std_running = 0.999 * std_running + 0.001 * std
        return F.cross_entropy(torch.tanh(hpreact) @ W2 + b2, Ytr[ix])

    return _timed(config, params, step)


def _lay_out(folder: Path) -> None:
    """Put the lessons' modules where experiments import them from."""
    for lesson in load_course().lessons:
        for file, path in lesson.modules.items() if lesson.id in LESSONS else ():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text((lesson.folder / file).read_text())
    sys.path.insert(0, str(folder))


def _experiment(path: Path) -> Any:
    module = types.ModuleType(path.stem)
    sys.modules[path.stem] = module
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


if __name__ == "__main__":
    main()
