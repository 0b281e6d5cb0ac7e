# wrong: the total grows by k, not by k times V
# causes: k_once_in_the_total
def ngram(words, n, k):
    V = len(set(''.join(words))) + 1
    counts, totals = Counter(), Counter()
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i], s[i]] += 1
            totals[s[i - n + 1:i]] += 1

    def prob(ctx, c):
        total = totals[ctx] + k
        return (counts[ctx, c] + k) / total if total else 1 / V
    return prob
