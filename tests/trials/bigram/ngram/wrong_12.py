# wrong: words shorter than the context are left out of the counts
from collections import Counter


def ngram(words, n, k):
    grams, contexts = Counter(), Counter()
    V = len(set("".join(words)) | {"."})
    for w in words:
        if len(w) < n - 1:
            continue
        s = "." * (n - 1) + w + "."
        for i in range(len(w) + 1):
            grams[s[i:i + n]] += 1
            contexts[s[i:i + n - 1]] += 1

    def prob(ctx, c):
        total = contexts[ctx] + k * V
        return (grams[ctx + c] + k) / total if total else 1 / V

    return prob
