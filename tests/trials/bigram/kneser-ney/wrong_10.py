# wrong: a word that stands in the list several times is counted once at the highest order
# causes: each_word_once
from collections import Counter, defaultdict


def kneser_ney(words, n, D):
    words = set(words)
    V = len(set("".join(words)) | {"."})
    counts = defaultdict(Counter)
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i]][s[i]] += 1
    level = {ctx + c for ctx, row in counts.items() for c in row}
    for _ in range(n - 1):
        for g in level:
            counts[g[1:-1]][g[-1]] += 1
        level = {g[1:] for g in level}

    def prob(ctx, c):
        below = prob(ctx[1:], c) if ctx else 1 / V
        row = counts.get(ctx)
        if not row:
            return below
        total = sum(row.values())
        return max(row[c] - D, 0) / total + D * len(row) / total * below

    return prob
