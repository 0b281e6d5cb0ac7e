# right: two Counters, grams and contexts, one windowed pass
from collections import Counter


def ngram(words, n, k):
    V = len(set().union(*words) | {"."})
    grams, ctxs = Counter(), Counter()
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(len(w) + 1):
            grams[s[i:i + n]] += 1
            ctxs[s[i:i + n - 1]] += 1

    def prob(ctx, c):
        total = ctxs[ctx] + k * V
        return (grams[ctx + c] + k) / total if total else 1 / V

    return prob
