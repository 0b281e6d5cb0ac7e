"""The network of the lecture, trained by gradients that you wrote yourself: no autograd from beginning to end.

Trains with your `step`: 200,000 steps of 32 contexts. Then BatchNorm's mean and variance are taken over the whole training
set, and the loss over all contexts of `train` and `dev`.
"""

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.backprop import step

from zerotohero import data
from zerotohero.figures import curve


@dataclass
class Config:
    data: str = "names"
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 200
    steps: int = 200_000
    batch: int = 32
    lr: float = 0.1
    lr_end: float = 0.01
    """The learning rate of the second half."""
    seed: int = 2147483647
    """Of the weights and the batches. The names are always shuffled with 42."""
    samples: int = 10
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Train, and log the loss every 100 steps, `train` and `dev` at the end, and what it dreams up."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    letters = sorted(set("".join(words)))
    random.Random(42).shuffle(words)
    parts = words[: int(0.8 * len(words))], words[int(0.8 * len(words)) : int(0.9 * len(words))]
    (Xtr, Ytr), (Xdev, Ydev) = [dataset(part, letters, config.block_size) for part in parts]
    g = torch.Generator().manual_seed(config.seed)
    params = drawn(config, len(letters) + 1, g)
    run.log(0, parameters=sum(p.nelement() for p in params))
    lossi = []
    with torch.no_grad():
        for i in range(config.steps):
            ix = torch.randint(0, Xtr.shape[0], (config.batch,), generator=g)
            lr = config.lr if i < config.steps / 2 else config.lr_end
            lossi.append(step(params, Xtr[ix], Ytr[ix], lr))
            if i % 100 == 0:
                run.log(i, loss=lossi[-1])
        statistics = calibrated(params, Xtr)
        run.log(config.steps - 1, train=asked(params, statistics, Xtr, Ytr), dev=asked(params, statistics, Xdev, Ydev))
        every = min(1000, max(1, config.steps // 10))
        pieces = [lossi[at : at + every] for at in range(0, len(lossi) - every + 1, every)]
        points = [(every * (i + 1), sum(piece) / every) for i, piece in enumerate(pieces)]
        title = f"The loss, each point the mean of {every:,} batches"
        run.figure("loss", curve({"loss": points}, title=title), step=config.steps - 1)
        run.sample(config.steps - 1, "\n".join(sampled(config, params, statistics, letters)))


def dataset(words, letters, block_size):
    """Return the contexts X (N, block_size), newest letter last, and the letters Y (N,) that follow them."""
    number = {letter: i + 1 for i, letter in enumerate(letters)}
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for ix in [number[letter] for letter in word] + [0]:
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)


def drawn(config, V, g):
    """Return [C, W1, b1, W2, b2, bngain, bnbias], drawn in this order; the last two by the global generator."""
    torch.manual_seed(config.seed)
    fan_in, n_hidden = config.n_embd * config.block_size, config.n_hidden
    return [
        torch.randn((V, config.n_embd), generator=g),
        torch.randn((fan_in, n_hidden), generator=g) * (5 / 3) / fan_in**0.5,
        torch.randn(n_hidden, generator=g) * 0.1,
        torch.randn((n_hidden, V), generator=g) * 0.1,
        torch.randn(V, generator=g) * 0.1,
        torch.randn((1, n_hidden)) * 0.1 + 1.0,
        torch.randn((1, n_hidden)) * 0.1,
    ]


def calibrated(params, X):
    """Return mean and variance (1, H) in front of BatchNorm over all of X."""
    C, W1, b1 = params[:3]
    hpreact = C[X].view(len(X), -1) @ W1 + b1
    return hpreact.mean(0, keepdim=True), hpreact.var(0, keepdim=True)


def logits_of(params, statistics, X):
    """Return logits (N, V) with BatchNorm's `statistics`."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    mean, var = statistics
    hpreact = C[X].view(len(X), -1) @ W1 + b1
    return torch.tanh(bngain * (hpreact - mean) * (var + 1e-5) ** -0.5 + bnbias) @ W2 + b2


def asked(params, statistics, X, Y):
    """Return the mean loss over all of X and Y."""
    pieces = range(0, len(X), 8192)
    losses = [
        F.cross_entropy(logits_of(params, statistics, X[i : i + 8192]), Y[i : i + 8192], reduction="sum")
        for i in pieces
    ]
    return sum(losses).item() / len(X)


def sampled(config, params, statistics, letters):
    """Return new words."""
    g = torch.Generator().manual_seed(config.seed + 10)
    words = []
    for _ in range(config.samples):
        context, word = [0] * config.block_size, ""
        while len(word) < 40:
            probs = F.softmax(logits_of(params, statistics, torch.tensor([context])), 1)
            ix = torch.multinomial(probs, 1, generator=g).item()
            if ix == 0:
                break
            word += letters[ix - 1]
            context = context[1:] + [ix]
        words.append(word)
    return words
