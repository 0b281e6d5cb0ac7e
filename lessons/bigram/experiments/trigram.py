"""How much to add to the counts: bigrams and trigrams, tuned on dev, and tested once.

Uses your own split and ngram. About ten seconds for all names.
"""

import math
import random
from collections import Counter
from dataclasses import dataclass

from makemore.ngram import ngram, split

from zerotohero import data
from zerotohero.figures import lines


@dataclass
class Config:
    data: str = "names"
    """A data set of words: `zth data list`."""
    n: int = 3
    ks: str = "0.01 0.05 0.1 0.2 0.5 1 2 5"
    """What is tried for k."""
    seed: int = 42
    words: int = 50_000
    """At most so many words are used."""


def main(config, run):
    """Log the mean nll of train and dev for each k, and that of test for the best of them."""
    words = data.words(config.data, at_least=10, most=max(50_000, config.words))
    train, dev, test = split(words[: config.words], config.seed)
    dev, test = known(dev, train), known(test, train)
    run.sample(
        0, f"{data.find(config.data).says}\n{len(train):,} words to train on, {len(dev):,} dev, {len(test):,} test"
    )
    run.log(0, bigram_k0_dev=loss_of(ngram(train, 2, 0), grams(dev, 2)))
    bigram = ngram(train, 2, 1)
    run.log(0, bigram_dev=loss_of(bigram, grams(dev, 2)), bigram_test=loss_of(bigram, grams(test, 2)))
    asked = {name: grams(part, config.n) for name, part in (("train", train), ("dev", dev), ("test", test))}
    found = []
    for i, k in enumerate(float(word) for word in config.ks.split()):
        prob = ngram(train, config.n, k)
        losses = {name: loss_of(prob, asked[name]) for name in ("train", "dev")}
        run.log(i, k=k, **losses)
        found.append((losses["dev"], losses["train"], k))
    best, on_train, k = min(found)
    prob = ngram(train, config.n, k)
    on_test = loss_of(prob, asked["test"])
    run.log(len(found), best_k=k, best_train=on_train, best_dev=best, best_test=on_test)
    curves = {"train": [(k, loss) for _, loss, k in found], "dev": [(k, loss) for loss, _, k in found]}
    title = f"{config.n}-grams: what is added to every count"
    run.figure("smoothing", lines(curves, title=title, xlabel="k", ylabel="nll", log_x=True))
    letters = sorted(set("".join(train)))
    names = "\n".join(made_up(prob, config.n, letters, random.Random(f"{config.seed} {i}")) for i in range(10))
    run.sample(len(found), f"k = {k:g}: train {on_train:.4f}, dev {best:.4f}, test {on_test:.4f}\n\n{names}")


def known(words, train):
    """Return the words of which every letter occurs in train: models may know no others."""
    letters = set("".join(train))
    return [word for word in words if letters.issuperset(word)]


def grams(words, n):
    """Return how often each (context, letter) occurs in the words."""
    found = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        found.update((padded[i : i + n - 1], padded[i + n - 1]) for i in range(len(word) + 1))
    return found


def loss_of(prob, asked):
    """Return the mean of -log prob over what is asked; infinity where something that occurs gets 0, NaN for nothing."""
    if not asked:
        return math.nan
    total = 0.0
    for (ctx, c), count in asked.items():
        p = float(prob(ctx, c))
        if p <= 0:
            return math.inf
        total -= count * math.log(p)
    return total / sum(asked.values())


def made_up(prob, n, letters, dice, longest=40):
    """Return a new word, drawn letter by letter."""
    word = ""
    while len(word) < longest:
        ctx = ("." * (n - 1) + word)[len(word) :]
        c = dice.choices([".", *letters], [float(prob(ctx, c)) for c in (".", *letters)])[0]
        if c == ".":
            break
        word += c
    return word
