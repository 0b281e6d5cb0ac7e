"""Which letter follows which, counted, and what the table says of names: the first half of the lecture.

Uses your own vocabulary, counts, probabilities, nll and sample. A few seconds for all names.
"""

from dataclasses import dataclass

import torch
from makemore.bigram import bigram_counts, build_vocab, nll, probabilities, sample

from zerotohero import data
from zerotohero.figures import heatmap


@dataclass
class Config:
    data: str = "names"
    """A data set of words: `zth data list`."""
    k: float = 1.0
    """What is added to every count before the names are drawn."""
    seed: int = 2147483647
    count: int = 10
    """How many names are drawn."""


def main(config, run):
    """Count, log the counts that the lecture shows and the mean negative log likelihood, draw names."""
    words = data.words(config.data, most_letters=2_000)
    stoi, itos = build_vocab(words)
    N = torch.as_tensor(bigram_counts(words, stoi))
    run.log(0, pairs=int(N.sum()), different=int((N > 0).sum()), possible=N.numel())
    for name, (first, second) in {"n_end": "n.", "a_end": "a.", "an": "an", "start_a": ".a"}.items():
        if first in stoi and second in stoi:
            run.log(0, **{name: int(N[stoi[first], stoi[second]])})
    run.sample(0, f"{data.find(config.data).says}\n\n{table(N, itos)}")
    letters = [itos[i] for i in range(min(len(stoi), 60))]
    shown = N[: len(letters), : len(letters)]
    title = "How often each letter follows each"
    run.figure("table", heatmap(shown, title, "the letter that follows", "after", letters, letters, "count"))
    for k in dict.fromkeys((0, 1, config.k)):
        # In float64, so that the order in which a quarter of a million logs are added makes no difference.
        run.log(0, **{f"nll_k{k:g}": float(nll(probabilities(N, k).double(), words, stoi))})
    g = torch.Generator().manual_seed(config.seed)
    P = probabilities(N, config.k)
    drawn = [sample(P, itos, g).removesuffix(".") for _ in range(config.count)]
    alike = probabilities(torch.zeros_like(N), 1)
    noise = [sample(alike, itos, g).removesuffix(".") for _ in range(config.count)]
    beside = [f"{a:<24}{b}" for a, b in zip(drawn, noise)]
    run.sample(0, "\n".join([f"{'by the table':<24}all letters alike", *beside]))


def table(N, itos, most=4):
    """Return of each letter (of 27 at most) how often it occurs, and what follows it most often, how often."""
    lines = []
    for i in N.sum(1).argsort(descending=True).tolist()[:27]:
        first = N[i].argsort(descending=True).tolist()[:most]
        lines.append(
            f"{itos[i]}  {int(N[i].sum()):>7,}   " + "   ".join(f"{itos[j]} {int(N[i, j]):>6,}" for j in first)
        )
    return "\n".join(lines)
