# wrong: V is fixed at 27, right only where all 26 letters occur
# causes: always_27
from collections import Counter, defaultdict


def ngram(words, n, k):
    V = 27
    counts = defaultdict(Counter)
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i]][s[i]] += 1

    def prob(ctx, c):
        row = counts.get(ctx, Counter())
        total = sum(row.values()) + k * V
        return (row[c] + k) / total if total > 0 else 1 / V

    return prob
