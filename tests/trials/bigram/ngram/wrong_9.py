# wrong: counts at every question instead of once, so what is done to words later changes the answers
# causes: counts_at_every_question
from collections import Counter


def ngram(words, n, k):
    def prob(ctx, c):
        row = Counter()
        for w in words:
            s = "." * (n - 1) + w + "."
            for i in range(len(w) + 1):
                if s[i:i + n - 1] == ctx:
                    row[s[i + n - 1]] += 1
        V = len(set("".join(words)) | {"."})
        total = sum(row.values()) + k * V
        return (row[c] + k) / total if total else 1 / V

    return prob
