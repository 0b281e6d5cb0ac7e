"""Counting against the network: n-grams of 1 to 6 letters, smoothed in three ways, and an MLP that sees as many letters.

All of them train on the same words. What is chosen (k, the weights, D) is chosen by the dev words; the test words are
asked once, at the end. All names: about fifteen minutes, nearly all of it for the networks.
"""

import math
import random
from collections import Counter
from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, cross_entropy, forward, init, lr_at, minibatch, step
from makemore.ngram import interpolate, kneser_ney, ngram, split

from zerotohero import data
from zerotohero.figures import lines


@dataclass
class Config:
    data: str = "names"
    """A data set of words: `zth data list`."""
    longest: int = 6
    """The longest n-gram: the letters it sees, and the one it predicts."""
    ks: str = "0.001 0.003 0.01 0.03 0.1 0.3 1"
    """What is tried for k, added to every count."""
    discounts: str = "0.5 0.6 0.7 0.8 0.9 0.95"
    """What is tried for D, taken off every count."""
    network_steps: int = 200_000
    """Steps of each network."""
    n_embd: int = 10
    n_hidden: int = 200
    words: int = 50_000
    """At most so many words are used."""
    seed: int = 42
    """Of the split, and of the names that are made up."""
    threads: int = 1


def main(config, run):
    """Log, at step n, the dev nll of every kind of model that predicts from n - 1 letters; at last the best ones' test."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=20, most_letters=2_000, most=max(50_000, config.words))
    train, dev, test = split(words[: config.words], config.seed)
    parts = train, dev, test = train, known(dev, train), known(test, train)
    run.sample(
        0, f"{data.find(config.data).says}\n{len(train):,} words to train on, {len(dev):,} dev, {len(test):,} test"
    )
    tuned = {"additive": additive, "interpolated": interpolated, "Kneser-Ney": discounted, "MLP": network}
    models = {}
    for n in range(1, config.longest + 1):
        for kind, tune in tuned.items():
            if kind == "MLP" and (n == 1 or config.network_steps == 0):
                continue
            found = models[kind, n] = tune(config, parts, n)
            run.log(n, **{kind.lower().replace("-", "_"): found.dev})
    for name, figure in figures(models, config.data).items():
        run.figure(name, figure, step=config.longest)
    best = {
        kind: min((one for (k, _), one in models.items() if k == kind), key=lambda one: one.dev) for kind, _ in models
    }
    on_test = {kind: one.ask(test) for kind, one in best.items()}
    run.log(config.longest, **{f"{kind.lower().replace('-', '_')}_test": loss for kind, loss in on_test.items()})
    run.sample(config.longest, table(models, best, on_test, config.longest))
    run.sample(config.longest, names(best, config.seed))


@dataclass
class Model:
    """A model that was tuned: what it is, and how well it does."""

    says: str
    parameters: int
    """Of an n-gram: the counts that are not 0; of a network: its weights."""
    dev: float
    ask: object
    """Return the mean nll of words."""
    draw: object
    """Return a new word, drawn by a seed."""


def additive(config, parts, n):
    """Return the best n-gram with the same k added to every count."""
    train, asked = parts[0], grams(parts[1], n)
    tried = [(loss_of(ngram(train, n, k), asked), k) for k in numbers(config.ks)]
    loss, k = min(tried)
    return counted(f"{n}-gram, k = {k:g}", train, n, [n], ngram(train, n, k), loss)


def interpolated(config, parts, n):
    """Return the best mixture of the orders 1 to n: unsmoothed counts, with weights that make dev likeliest (EM)."""
    train, asked = parts[0], grams(parts[1], n)
    models = [ngram(train, order, 1 if order == 1 else 0) for order in range(1, n + 1)]
    rows = torch.tensor(
        [[float(model(ctx[n - order :], c)) for order, model in enumerate(models, 1)] for ctx, c in asked],
        dtype=torch.float64,
    )
    counts = torch.tensor(list(asked.values()), dtype=torch.float64)
    weights = torch.full((n,), 1 / n, dtype=torch.float64)
    for _ in range(100):
        shares = rows * weights
        shares = shares / shares.sum(1, keepdim=True)
        weights = counts @ shares / counts.sum()
    prob = interpolate(models, weights.tolist())
    says = f"orders 1 to {n}, weights " + " ".join(f"{weight:.2f}" for weight in weights.tolist())
    return counted(says, train, n, range(1, n + 1), prob, loss_of(prob, asked))


def discounted(config, parts, n):
    """Return the best interpolated Kneser-Ney model of order n."""
    train, asked = parts[0], grams(parts[1], n)
    tried = [(loss_of(kneser_ney(train, n, D), asked), D) for D in numbers(config.discounts)]
    loss, D = min(tried)
    return counted(f"Kneser-Ney of order {n}, D = {D:g}", train, n, range(1, n + 1), kneser_ney(train, n, D), loss)


def counted(says, train, n, orders, prob, loss):
    """Return the Model of an n-gram that keeps the counts of these orders."""
    letters = [".", *sorted(set("".join(train)))]
    parameters = sum(len(grams(train, order)) for order in orders)

    def draw(seed):
        return made_up(prob, n, letters, random.Random(seed))

    return Model(says, parameters, loss, lambda words: loss_of(prob, grams(words, n)), draw)


def network(config, parts, n):
    """Return an MLP that sees n - 1 letters, trained as the lecture trains the one that sees 3."""
    stoi, itos = build_vocab([word for part in parts for word in part])
    T = n - 1
    Xtr, Ytr = build_dataset(parts[0], stoi, T)
    g = torch.Generator().manual_seed(2147483647)
    params = init(g, len(itos), T, config.n_embd, config.n_hidden)
    for i in range(config.network_steps):
        Xb, Yb = minibatch(Xtr, Ytr, 32, g)
        step(params, Xb, Yb, lr_at(i, config.network_steps // 2))

    @torch.no_grad()
    def ask(words):
        if not words:
            return math.nan
        X, Y = build_dataset(words, stoi, T)
        parts = [slice(i, i + 50_000) for i in range(0, len(Y), 50_000)]
        return sum(float(cross_entropy(forward(params, X[part]), Y[part])) * len(Y[part]) for part in parts) / len(Y)

    @torch.no_grad()
    def draw(seed, longest=40):
        g, word, context = torch.Generator().manual_seed(seed), "", [0] * T
        while len(word) < longest:
            probs = torch.softmax(forward(params, torch.tensor([context])), 1)
            ix = torch.multinomial(probs, 1, generator=g).item()
            if ix == 0:
                break
            word, context = word + itos[ix], context[1:] + [ix]
        return word

    return Model(f"MLP that sees {T}", sum(p.nelement() for p in params), ask(parts[1]), ask, draw)


def figures(models, words):
    """Return the two pictures: dev nll by letters seen, and by parameters."""
    by_n, by_size = {}, {}
    for (kind, n), one in models.items():
        by_n.setdefault(kind, []).append((n - 1, one.dev))
        by_size.setdefault(kind, []).append((one.parameters, one.dev))
    title = f"Counting against a network, on {words}"
    size = "parameters (of n-grams: counts that are not 0)"
    return {
        "by-letters": lines(by_n, title=title, xlabel="letters that it sees", ylabel="dev nll"),
        "by-parameters": lines(by_size, title=f"{title}, by size", xlabel=size, ylabel="dev nll", log_x=True),
    }


def table(models, best, on_test, longest):
    """Return all dev losses as a table, and what the best of each kind is."""
    kinds = list(best)
    lines = ["dev nll    " + "".join(f"{kind:>14}" for kind in kinds)]
    for n in range(1, longest + 1):
        row = [models.get((kind, n)) for kind in kinds]
        lines.append(f"{n - 1} letters  " + "".join(f"{one.dev:>14.4f}" if one else f"{'':>14}" for one in row))
    lines.append("")
    for kind, one in best.items():
        lines.append(f"{one.says}: dev {one.dev:.4f}, test {on_test[kind]:.4f}, {one.parameters:,} parameters")
    return "\n".join(lines)


def names(best, seed, count=10):
    """Return names of the best model of each kind, side by side, each line from the same seed."""
    lines = ["".join(f"{kind:<18}" for kind in best)]
    for i in range(count):
        lines.append("".join(f"{one.draw(seed + i)[:16]:<18}" for one in best.values()))
    return "\n".join(line.rstrip() for line in lines)


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
        c = dice.choices(letters, [float(prob(ctx, c)) for c in letters])[0]
        if c == ".":
            break
        word += c
    return word


def numbers(text):
    return [float(word) for word in text.split()]
