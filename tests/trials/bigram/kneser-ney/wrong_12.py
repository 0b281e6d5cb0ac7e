# wrong: continuation counts are of different whole contexts (all letters before the gram in an n-gram), not of different letters; the same for n = 2
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    V = len(set("".join(words)) | {"."})
    counts = defaultdict(Counter)
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i]][s[i]] += 1
    grams = {ctx + c for ctx, row in counts.items() for c in row}
    for m in range(1, n):
        for g in grams:
            counts[g[n - m:-1]][g[-1]] += 1

    def prob(ctx, c):
        below = prob(ctx[1:], c) if ctx else 1 / V
        row = counts.get(ctx)
        if not row:
            return below
        total = sum(row.values())
        return max(row[c] - D, 0) / total + D * len(row) / total * below

    return prob
