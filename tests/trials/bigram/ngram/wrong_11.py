# wrong: at k = 0 a letter that never followed a known context gets 1/V too, it should get 0 there
from collections import Counter


def ngram(words, n, k):
    grams, contexts = Counter(), Counter()
    V = len(set("".join(words)) | {"."})
    for w in words:
        s = "." * (n - 1) + w + "."
        for i in range(len(w) + 1):
            grams[s[i:i + n]] += 1
            contexts[s[i:i + n - 1]] += 1

    def prob(ctx, c):
        count = grams[ctx + c] + k
        if count == 0:
            return 1 / V
        return count / (contexts[ctx] + k * V)

    return prob
