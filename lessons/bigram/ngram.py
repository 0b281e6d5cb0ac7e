"""Longer memories: the letter that comes next, counted after one, two, three letters, and smoothed."""

import random
from collections import Counter


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """Return train, dev, test: the words in an order drawn by random.Random(seed), cut by the fractions."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


def ngram(words, n, k):
    """Return prob(ctx, c): the share of the letter c among those that follow ctx, a str of n - 1 letters.

    k is added to the count of each of the V letters (`.` is one). Contexts at a word's start are filled up with `.`.
    After a context that never occurs, at k = 0, every letter has the share 1/V.
    """
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


def interpolate(models, lambdas):
    """Return prob(ctx, c): the models' probabilities of c, each times its weight, summed.

    models are of the orders 1, 2, ...: the first gets no letter, the next the last letter of ctx, then the last two.
    """

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob


def kneser_ney(words, n, D):
    """Return prob(ctx, c), interpolated Kneser-Ney of order n with the discount D; ctx is a str of n - 1 letters.

    D is taken off every count, and what that frees goes to the order below. The highest order counts occurrences; those
    below count how many different letters stand before the gram. Below the lowest order stands 1/V.
    """
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob
