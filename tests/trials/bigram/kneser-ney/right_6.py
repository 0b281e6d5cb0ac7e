# right: both allowed variants: no discount at the lowest order, occurrences for grams (of two letters and more) that begin with a dot
from collections import Counter


class _Level:
    """The counts of one order."""

    def __init__(self, counts, discount):
        self.counts = counts
        self.discount = discount
        self.total = Counter()
        self.kinds = Counter()
        for g, k in counts.items():
            self.total[g[:-1]] += k
            self.kinds[g[:-1]] += 1

    def mix(self, ctx, c, lower):
        if self.total[ctx] == 0:
            return lower
        free = self.discount * self.kinds[ctx]
        return (max(self.counts.get(ctx + c, 0) - self.discount, 0) + free * lower) / self.total[ctx]


def kneser_ney(words, n, D):
    V = len({"."}.union(*words))
    padded = ["." * (n - 1) + w + "." for w in words]
    # m letters that end where a letter is predicted, with the letter before them
    def occurrences(m):
        return Counter(p[e - m:e] for p in padded for e in range(n, len(p) + 1))

    levels = []
    for m in range(1, n + 1):
        counts = occurrences(m)
        if m < n:
            kinds = Counter(g[1:] for g in occurrences(m + 1))
            counts = {g: (k if m > 1 and g[0] == "." else kinds[g]) for g, k in counts.items()}
        levels.append(_Level(counts, D if m > 1 else 0))

    def prob(ctx, c):
        p = 1 / V
        for m, level in enumerate(levels):
            p = level.mix(ctx[n - 1 - m:], c, p)
        return p

    return prob
