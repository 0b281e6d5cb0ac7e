# wrong: counts contexts in all windows, so the closing dot counts as a context too (after "." in a bigram the shares are halved)
# causes: every_place_of_the_context
from collections import Counter


def ngram(words, n, k):
    V = len(set("".join(words))) + 1
    grams, ctxs = Counter(), Counter()
    for w in words:
        s = "." * (n - 1) + w + "."
        grams.update(s[i:i + n] for i in range(len(s) - n + 1))
        ctxs.update(s[i:i + n - 1] for i in range(len(s) - n + 2))

    def prob(ctx, c):
        total = ctxs[ctx] + k * V
        if total == 0:
            return 1 / V
        return (grams[ctx + c] + k) / total

    return prob
