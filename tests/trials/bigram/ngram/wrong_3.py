# wrong: 0 after a context that never occurred
def ngram(words, n, k):
    V = len(set(''.join(words))) + 1
    counts, totals = Counter(), Counter()
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i], s[i]] += 1
            totals[s[i - n + 1:i]] += 1

    def prob(ctx, c):
        if ctx not in totals:
            return 0.0
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)
    return prob
