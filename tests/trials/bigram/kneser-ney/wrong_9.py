# wrong: the order without context always counts kinds, also for n = 1, where it is the highest and should count occurrences
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    V = len(set("".join(words)) | {"."})
    top, seen = Counter(), set()
    pad = max(n - 1, 1)
    for w in words:
        s = "." * pad + w + "."
        for i in range(pad, len(s)):
            top[s[i - n + 1:i + 1]] += 1
            for m in range(2, max(n, 2) + 1):
                seen.add(s[i - m + 1:i + 1])
    counts = defaultdict(Counter)
    for g in seen:
        counts[g[1:-1]][g[-1]] += 1
    if n > 1:
        for ctx in [x for x in counts if len(x) == n - 1]:
            del counts[ctx]
        for g, t in top.items():
            counts[g[:-1]][g[-1]] = t

    def prob(ctx, c):
        below = prob(ctx[1:], c) if ctx else 1 / V
        row = counts.get(ctx)
        if not row:
            return below
        total = sum(row.values())
        return max(row[c] - D, 0) / total + D * len(row) / total * below

    return prob
