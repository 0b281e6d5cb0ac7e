"""Overfitting on purpose: 3,481 numbers learn 32 examples by heart, and the loss stops above 0, at the floor."""

from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, floor, forward, init, step

from zerotohero import data
from zerotohero.figures import lines


@dataclass
class Config:
    steps: int = 1000
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 5
    """So many of its first words are learnt; five of the lecture's names are 32 examples."""
    block_size: int = 3
    n_embd: int = 2
    n_hidden: int = 100
    lr: float = 0.1
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Train on the first few words; log the loss, the floor, and how many labels the network guesses."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=config.words)
    stoi, itos = build_vocab(words)
    X, Y = build_dataset(words[: config.words], stoi, config.block_size)
    g = torch.Generator().manual_seed(config.seed)
    params = init(g, len(itos), config.block_size, config.n_embd, config.n_hidden)
    lowest = floor(X, Y)
    run.log(0, parameters=sum(p.nelement() for p in params), floor=lowest)
    losses = []
    for i in range(config.steps):
        losses.append((i, step(params, X, Y, config.lr)))
        run.log(i, loss=losses[-1][1])
    guesses = forward(params, X).argmax(1)
    right = int((guesses == Y).sum())
    run.log(config.steps, right=right / len(Y))
    lines_of_it = [
        f"{''.join(itos[int(ix)] for ix in x)} -> {itos[int(guess)]}"
        + ("" if guess == y else f", wanted {itos[int(y)]}")
        for x, y, guess in zip(X, Y, guesses)
    ]
    run.sample(
        config.steps,
        f"{right} of {len(Y)} labels are its first guess. What it gets wrong has a context with several labels:\n\n"
        + "\n".join(lines_of_it[:60]),
    )
    run.figure(
        "overfit",
        lines(
            {"loss": losses},
            {"floor": lowest},
            title=f"{len(Y)} examples learnt by heart",
            xlabel="step",
            ylabel="loss",
            log_y=True,
        ),
        step=config.steps,
    )
