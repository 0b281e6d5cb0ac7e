# right: one table per order made from the keys of the order above, recursion from long to short contexts
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    V = len(set("".join(words)) | {"."})
    grams = Counter()
    for w in words:
        padded = "." * (n - 1) + w + "."
        for i in range(len(padded) - n + 1):
            grams[padded[i:i + n]] += 1

    after = defaultdict(Counter)
    while True:
        for g, count in grams.items():
            after[g[:-1]][g[-1]] = count
        if len(next(iter(grams), "x")) == 1:
            break
        grams = Counter(g[1:] for g in grams)

    def prob(ctx, c):
        lower = prob(ctx[1:], c) if ctx else 1 / V
        row = after.get(ctx)
        if not row:
            return lower
        total = sum(row.values())
        return max(row[c] - D, 0) / total + D * len(row) / total * lower

    return prob
