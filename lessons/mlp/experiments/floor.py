"""How low can it go? The numbers of the data set: how many examples, and the loss that no model of their contexts beats.

The first five names give 32 examples, all names 228,146. One context has several labels, so the floor is not 0.
"""

import random
from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, floor, init
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import lines


@dataclass
class Config:
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    longest: int = 5
    """The floor is drawn for contexts of 1 to so many letters."""


def main(config, run):
    """Log the numbers at step 0, and draw the floor over the length of the context."""
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    sizes = [len(build_dataset(part, stoi, config.block_size)[1]) for part in split(words)]
    run.log(0, train_examples=sizes[0], dev_examples=sizes[1], test_examples=sizes[2])
    again = list(words)
    for _ in range(4):
        # The lecture's cell was run four times: each shuffles what the one before had left.
        random.Random(42).shuffle(again)
    n1, n2 = int(0.8 * len(again)), int(0.9 * len(again))
    parts = [again[:n1], again[n1:n2], again[n2:]]
    fourth = [len(build_dataset(part, stoi, config.block_size)[1]) for part in parts]
    run.log(0, train_fourth=fourth[0], dev_fourth=fourth[1], test_fourth=fourth[2])
    g = torch.Generator().manual_seed(2147483647)
    for name, sizes_of_it in (("parameters", (10, 200)), ("parameters_small", (2, 100))):
        run.log(0, **{name: sum(p.nelement() for p in init(g, 27, 3, *sizes_of_it))})
    first = floor(*build_dataset(words[:5], stoi, config.block_size))
    floors = [(T, floor(*build_dataset(words, stoi, T))) for T in range(1, max(config.longest, config.block_size) + 1)]
    run.log(0, floor_first=first, floor=floors[config.block_size - 1][1])
    run.figure(
        "floor",
        lines(
            {"floor": floors},
            title=f"The lowest loss that {len(words):,} words allow, by how many letters the model sees",
            xlabel="letters of context",
            ylabel="loss of a model that knows every share",
        ),
    )
    run.sample(
        0,
        f"{data.find(config.data).says}\n\n"
        + "\n".join(f"context of {T}: {value:.4f}" for T, value in floors)
        + "\n\nIt falls to 0 as contexts become rare enough to be seen once: a model that reached it would have learnt the"
        + "\nnames by heart, and could say nothing about others. What counts is the loss on names it has not seen.",
    )
