# wrong: a context that never occurred gets 1/V instead of handing everything to the order below
# causes: unknown_context_is_uniform
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    V = len(set("".join(words)) | {"."})
    grams = Counter()
    for w in words:
        padded = "." * (n - 1) + w + "."
        grams.update(padded[i:i + n] for i in range(len(padded) - n + 1))
    after = defaultdict(dict)
    for m in range(n, 0, -1):
        for g, count in grams.items():
            after[g[:-1]][g[-1]] = count
        grams = Counter(g[1:] for g in grams)

    def prob(ctx, c):
        if ctx not in after:
            return 1 / V
        row = after[ctx]
        total = sum(row.values())
        lower = prob(ctx[1:], c) if ctx else 1 / V
        return max(row.get(c, 0) - D, 0) / total + D * len(row) / total * lower

    return prob
