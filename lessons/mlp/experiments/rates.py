"""Which learning rate? One step with each of a thousand rates, from 0.001 to 1, and the loss beside them.

Far to the left nothing moves, far to the right it flies apart. The valley between is where to train.
"""

from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, init, lr_grid, lr_search, minibatch
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import lines


@dataclass
class Config:
    steps: int = 1000
    """As many rates are tried, a step each."""
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 2
    n_hidden: int = 100
    batch: int = 32
    lo: float = -3.0
    """The first rate is 10 to the power of this …"""
    hi: float = 0.0
    """… and the last of this."""
    around: int = 25
    """The smooth line is the mean of so many losses to each side."""
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Log the rate and the loss before each step; draw one over the other, and say where it is lowest."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    Xtr, Ytr = build_dataset(split(words)[0], stoi, config.block_size)
    g = torch.Generator().manual_seed(config.seed)
    params = init(g, len(stoi), config.block_size, config.n_embd, config.n_hidden)
    rates = [float(lr) for lr in lr_grid(config.steps, config.lo, config.hi)]
    losses = []
    for i, lr in enumerate(rates):
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        losses.append(float(lr_search(params, Xb, Yb, [lr])[0]))
        run.log(i, loss=losses[-1], rate=lr)
    smooth = [mean(losses[max(0, i - config.around) : i + config.around + 1]) for i in range(len(losses))]
    best = min(range(len(smooth)), key=lambda i: smooth[i] if smooth[i] == smooth[i] else float("inf"))
    run.log(config.steps, best_rate=rates[best])
    run.sample(
        config.steps,
        f"Lowest around a rate of {rates[best]:.2g}, where the loss is {smooth[best]:.3f} on the mean. The loss also falls\n"
        "because each step follows those before it, so take a rate near the valley's middle, not its last point.",
    )
    run.figure(
        "rates",
        lines(
            {"each step": list(zip(rates, losses)), f"mean of {2 * config.around + 1}": list(zip(rates, smooth))},
            faint=["each step"],
            title="The loss as the learning rate grows, one step each",
            xlabel="learning rate",
            ylabel="loss",
            log_x=True,
        ),
        step=config.steps,
    )


def mean(numbers):
    """Return the mean of some numbers."""
    return sum(numbers) / len(numbers)
