# wrong: V without the dot
# causes: dot_not_among_the_letters
def ngram(words, n, k):
    V = len(set(''.join(words)))
    counts, totals = Counter(), Counter()
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n - 1, len(s)):
            counts[s[i - n + 1:i], s[i]] += 1
            totals[s[i - n + 1:i]] += 1

    def prob(ctx, c):
        if totals[ctx] == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)
    return prob
