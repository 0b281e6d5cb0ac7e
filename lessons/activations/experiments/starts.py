"""The last lesson's network from four starts: what careful first weights are worth, with the same batches for each.

original: plain normal numbers. softmax: the last layer begins near 0. tanh: the first layer is made smaller too, by
eye. kaiming: by the rule, gain over the root of fan_in. 200,000 steps each take one to five minutes.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.bigram import build_vocab
from makemore.layers import init_linear, output_init
from makemore.mlp import build_dataset, forward, minibatch
from makemore.ngram import split

from zerotohero import data


@dataclass
class Config:
    start: str = "original"
    """original, softmax, tanh or kaiming."""
    steps: int = 200_000
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 200
    batch: int = 32
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
    g = torch.Generator().manual_seed(config.seed)
    params = started(config, len(stoi), g)
    first, total, count = 0, 0.0, 0
    if run.resumed:
        params, first, kept = run.resumed.tensors["params"], run.resumed.step + 1, run.resumed.state
        g, total, count = kept["g"], kept["total"], kept["count"]
    else:
        run.log(0, dev=loss_of(params, Xdev, Ydev))
        run.sample(0, f"{data.find(config.data).says}\n{sum(p.nelement() for p in params):,} parameters")
    pause = max(1, config.steps // 20)
    for i in range(first, config.steps):
        if i and i % pause == 0:
            run.log(i, dev=loss_of(params, Xdev, Ydev))
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        loss = F.cross_entropy(forward(params, Xb), Yb)
        for p in params:
            p.grad = None
        loss.backward()
        lr = config.lr if i < config.steps // 2 else config.lr_end
        for p in params:
            p.data += -lr * p.grad
        total, count = total + loss.item(), count + 1
        if i % config.every == 0:
            run.log(i, loss=total / count)
            total, count = 0.0, 0
        stopping = run.stopping
        if stopping or (i and i % pause == 0):
            run.checkpoint(i, {"params": params}, {"g": g, "total": total, "count": count})
        if stopping:
            return
    run.log(config.steps, train=loss_of(params, Xtr, Ytr), dev=loss_of(params, Xdev, Ydev))


def started(config, V, g):
    """Return [C, W1, b1, W2, b2]; g moves on as in the lecture's cells, so that each start gets the same batches."""
    if config.start not in ("original", "softmax", "tanh", "kaiming"):
        raise SystemExit(f"start is `{config.start}`; it can be original, softmax, tanh or kaiming.")
    fan_in, H = config.block_size * config.n_embd, config.n_hidden
    C = torch.randn((V, config.n_embd), generator=g)
    before_W1 = at(g)
    W1, b1 = torch.randn((fan_in, H), generator=g), torch.randn(H, generator=g)
    before_W2 = at(g)
    W2, b2 = torch.randn((H, V), generator=g), torch.randn(V, generator=g)
    if config.start != "original":
        W2, b2 = output_init(H, V, before_W2)
    if config.start == "tanh":
        W1, b1 = W1 * 0.2, b1 * 0.01
    elif config.start == "kaiming":
        W1, b1 = init_linear(fan_in, H, before_W1), b1 * 0.01
    return [p.detach().requires_grad_() for p in (C, W1, b1, W2, b2)]


def at(g):
    """Return a generator that will draw what g draws next."""
    other = torch.Generator()
    other.set_state(g.get_state())
    return other


@torch.no_grad()
def loss_of(params, X, Y):
    """Return the loss on all of X, Y, a float."""
    return F.cross_entropy(forward(params, X), Y).item()
