"""The network of one hidden layer with BatchNorm, as the lecture's first cells have it: its digits, to the last.

A sum in another order changes the last bit, and 200,000 steps later the third digit. So each operation here is the
lecture's own; of yours are the data set, the batches, and `calibrate` at the end.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.bigram import build_vocab
from makemore.layers import calibrate
from makemore.mlp import build_dataset, minibatch
from makemore.ngram import split

from zerotohero import data


@dataclass
class Config:
    steps: int = 200_000
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 200
    batch: int = 32
    momentum: float = 0.001
    """How far the running mean and deviation move to the batch's at each step."""
    lr: float = 0.1
    """The learning rate of the first half …"""
    lr_end: float = 0.01
    """… and of the second."""
    seed: int = 2147483647
    every: int = 100
    """The loss is the mean of so many batches."""
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Train; log the batches' loss, that of the dev words 20 times, and both splits' at the end."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    (Xtr, Ytr), (Xdev, Ydev) = (build_dataset(part, stoi, config.block_size) for part in split(words)[:2])
    V, H, fan_in = len(stoi), config.n_hidden, config.block_size * config.n_embd
    g = torch.Generator().manual_seed(config.seed)
    C = torch.randn((V, config.n_embd), generator=g)
    W1 = torch.randn((fan_in, H), generator=g) * (5 / 3) / fan_in**0.5
    W2 = torch.randn((H, V), generator=g) * 0.01
    b2 = torch.randn(V, generator=g) * 0
    bngain, bnbias = torch.ones((1, H)), torch.zeros((1, H))
    bnmean_running, bnstd_running = torch.zeros((1, H)), torch.ones((1, H))
    params = [C, W1, W2, b2, bngain, bnbias]
    for p in params:
        p.requires_grad = True

    @torch.no_grad()
    def loss_of(X, Y, bnmean, bnstd):
        h = torch.tanh(bngain * (C[X].view(len(X), -1) @ W1 - bnmean) / bnstd + bnbias)
        return F.cross_entropy(h @ W2 + b2, Y).item()

    count = sum(p.nelement() for p in params)
    run.log(0, parameters=count)
    run.sample(0, f"{data.find(config.data).says}\n{count:,} parameters")
    pause, total, seen = max(1, config.steps // 20), 0.0, 0
    for i in range(config.steps):
        if i and i % pause == 0:
            run.log(i, dev=loss_of(Xdev, Ydev, bnmean_running, bnstd_running))
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        hpreact = C[Xb].view(len(Xb), -1) @ W1
        bnmeani, bnstdi = hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)
        hpreact = bngain * (hpreact - bnmeani) / bnstdi + bnbias
        with torch.no_grad():
            bnmean_running = (1 - config.momentum) * bnmean_running + config.momentum * bnmeani
            bnstd_running = (1 - config.momentum) * bnstd_running + config.momentum * bnstdi
        loss = F.cross_entropy(torch.tanh(hpreact) @ W2 + b2, Yb)
        for p in params:
            p.grad = None
        loss.backward()
        lr = config.lr if i < config.steps // 2 else config.lr_end
        for p in params:
            p.data += -lr * p.grad
        total, seen = total + loss.item(), seen + 1
        if i % config.every == 0:
            run.log(i, loss=total / seen)
            total, seen = 0.0, 0
    run.log(
        config.steps,
        train=loss_of(Xtr, Ytr, bnmean_running, bnstd_running),
        dev=loss_of(Xdev, Ydev, bnmean_running, bnstd_running),
    )
    with torch.no_grad():
        bnmean, bnstd = calibrate(C[Xtr].view(len(Xtr), -1) @ W1)
    run.log(config.steps, dev_calibrated=loss_of(Xdev, Ydev, bnmean, bnstd))
    between = (bnmean - bnmean_running).abs().max().item(), (bnstd - bnstd_running).abs().max().item()
    run.sample(
        config.steps,
        "Running mean and deviation against those measured once at the end, over all training examples: they differ\n"
        f"by at most {between[0]:.3g} and {between[1]:.3g}.",
    )
