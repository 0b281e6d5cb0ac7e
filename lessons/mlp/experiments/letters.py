"""Where the letters lie: two numbers for each, moved by training alone, and drawn before and after.

Nobody tells the network what a vowel is. Yet those that are followed by the same letters come to lie together.
"""

from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, cross_entropy, forward, init, lr_at, minibatch, step
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import scatter


@dataclass
class Config:
    steps: int = 50_000
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 2
    """With more than two numbers a letter, the two along which the letters differ most are drawn."""
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
    """Train; log the loss and how near the vowels are to each other; draw the letters five times on the way."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, itos = build_vocab(words)
    (Xtr, Ytr), (Xdev, Ydev) = (build_dataset(part, stoi, config.block_size) for part in split(words)[:2])
    g = torch.Generator().manual_seed(config.seed)
    params = init(g, len(itos), config.block_size, config.n_embd, config.n_hidden)
    letters = [itos[i] for i in range(len(itos))]
    pause, losses = max(1, config.steps // 4), []
    for i in range(config.steps):
        if i % pause == 0:
            look(run, i, params[0], letters)
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        losses.append(step(params, Xb, Yb, lr_at(i, config.steps // 2, config.lr, config.lr_end)))
        if i % config.every == 0:
            run.log(i, loss=sum(losses) / len(losses))
            losses.clear()
    look(run, config.steps, params[0], letters)
    with torch.no_grad():
        run.log(config.steps, dev=float(cross_entropy(forward(params, Xdev), Ydev)))


def look(run, step, C, letters):
    """Draw the letters at their places, and log how far apart vowels are, as a share of how far apart letters are."""
    places = C.detach()
    if places.shape[1] > 2:
        centred = places - places.mean(0)
        places = centred @ torch.linalg.svd(centred, full_matrices=False).Vh[:2].T
    elif places.shape[1] < 2:
        places = torch.cat([places, torch.zeros_like(places)], 1)
    vowels = [i for i, letter in enumerate(letters) if letter in "aeiou"]
    if len(vowels) > 1:
        run.log(step, vowels=apart(C.detach()[vowels]) / apart(C.detach()))
    run.figure(
        "letters",
        scatter(
            places,
            names=letters,
            groups=["vowels" if c in "aeiou" else "begin, end" if c == "." else "consonants" for c in letters],
            title=f"The letters' places after {step:,} steps",
            xlabel="first number" if C.shape[1] <= 2 else "first direction",
            ylabel="second number" if C.shape[1] <= 2 else "second direction",
        ),
        step=step,
    )


def apart(places):
    """Return the mean distance of two different rows."""
    n = len(places)
    return (torch.cdist(places, places).sum() / (n * (n - 1))).item()
