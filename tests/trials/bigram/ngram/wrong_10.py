# wrong: the context is cut with [-(n - 1):], which for n = 1 is [-0:], so it grows and only first letters are counted after ""
from collections import Counter, defaultdict


def ngram(words, n, k):
    counts = defaultdict(Counter)
    V = len(set("".join(words)) | {"."})
    for w in words:
        ctx = "." * (n - 1)
        for c in w + ".":
            counts[ctx][c] += 1
            ctx = (ctx + c)[-(n - 1):]

    def prob(ctx, c):
        row = counts.get(ctx, Counter())
        total = sum(row.values()) + k * V
        return (row[c] + k) / total if total else 1 / V

    return prob
