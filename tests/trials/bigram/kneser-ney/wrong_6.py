# wrong: continuation counts only at the lowest order; the orders between count occurrences (n = 2 comes out right)
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    V = len(set("".join(words)) | {"."})
    after = defaultdict(Counter)
    kinds = defaultdict(set)
    for w in words:
        padded = "." * (n - 1) + w + "."
        for e in range(n - 1, len(padded)):
            for m in range(n):
                after[padded[e - m:e]][padded[e]] += 1
            if e > 0:
                kinds[padded[e]].add(padded[e - 1])
    if n > 1:
        after[""] = Counter({c: len(s) for c, s in kinds.items()})

    def prob(ctx, c):
        lower = prob(ctx[1:], c) if ctx else 1 / V
        if ctx not in after:
            return lower
        row = after[ctx]
        total = sum(row.values())
        return max(row[c] - D, 0) / total + D * len(row) / total * lower

    return prob
