"""The same table by gradient descent: 27 by 27 weights that begin as noise, and end near the logs of the counts.

Trains with your own step, on all pairs at once. 300 steps take about half a minute.
"""

import math
from dataclasses import dataclass

import torch
from makemore.bigram import (
    bigram_counts,
    bigram_pairs,
    build_vocab,
    log_counts,
    logits,
    nll,
    probabilities,
    sample,
    softmax,
    step,
)

from zerotohero import data

ENDLESS = 1000
"""Letters: a table whose words are longer than this on the mean has unlearnt their end."""


@dataclass
class Config:
    steps: int = 300
    data: str = "names"
    """A data set of words: `zth data list`."""
    lr: float = 50.0
    reg: float = 0.01
    """How much large weights cost."""
    seed: int = 2147483647
    most: int = 1_000_000
    """At most so many pairs are trained on; the names have 228,146."""
    threads: int = 1


def main(config, run):
    """Train; log the loss before each step, and at the end how far the table is from that of the counts."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, most_letters=2_000)
    stoi, itos = build_vocab(words)
    xs, ys = bigram_pairs(words, stoi)
    run.sample(0, f"{data.find(config.data).says}\n" + said(len(xs), config.most))
    xs, ys = xs[: config.most], ys[: config.most]
    V = len(stoi)
    W = torch.randn((V, V), generator=torch.Generator().manual_seed(config.seed)).requires_grad_()
    first = len(words[0]) + 1
    run.log(0, first_word=loss_of(W, xs[:first], ys[:first]))
    for i in range(config.steps):
        W, loss = step(W, xs, ys, config.lr, config.reg)
        run.log(i, loss=number(loss))
    # A step of length 0 says what the last one came to.
    _, loss = step(W, xs, ys, 0.0, config.reg)
    run.log(config.steps, loss=number(loss), nll=loss_of(W, xs, ys))
    counted = probabilities(bigram_counts(words, stoi), 0)
    learnt = softmax(W.detach())
    best = float(nll(counted.double(), words, stoi)) if len(xs) < config.most else loss_of(counted.log(), xs, ys)
    run.log(config.steps, counted=best, apart=float((learnt - counted).abs().max()))
    if letters_until_end(learnt) > ENDLESS:
        run.sample(config.steps, "In what was learnt, a word hardly ever ends, so none is made up.")
        return
    g = torch.Generator().manual_seed(config.seed)
    run.sample(config.steps, "\n".join(sample(learnt, itos, g).removesuffix(".") for _ in range(10)))


def letters_until_end(P):
    """Return how many letters a word drawn from the rows of P (V, V) has on the mean; infinity where none ends."""
    P = P.double()
    letters = torch.eye(len(P) - 1, dtype=P.dtype) - P[1:, 1:]
    try:
        follow = torch.linalg.solve(letters, torch.ones(len(letters), dtype=P.dtype))
    except torch.linalg.LinAlgError:
        return math.inf
    return float(P[0, 1:] @ follow) if bool((follow > 0).all()) else math.inf


def number(loss):
    """Return a loss as a float, whether it came as one or as a tensor."""
    return loss.item() if hasattr(loss, "item") else loss


@torch.no_grad()
def loss_of(W, xs, ys):
    """Return the mean of -log of what the labels ys get after xs, a float."""
    probs = softmax(logits(W, xs))
    return -float(probs[torch.arange(len(ys)), ys].double().log().mean())


def said(count, most):
    return f"{count:,} pairs" + (
        f", of which the first {most:,} are trained on (`--set most=…`)" if count > most else ""
    )
