# wrong: after a context that never occurred the answer at k = 0 is 0 instead of 1/V
# causes: zero_after_the_unknown
from collections import Counter, defaultdict


def ngram(words, n, k):
    vocab = set("".join(words)) | {"."}
    counts = defaultdict(Counter)
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i]][s[i]] += 1

    def prob(ctx, c):
        row = counts[ctx]
        total = sum(row.values()) + k * len(vocab)
        return (row[c] + k) / max(total, 1e-12)

    return prob
