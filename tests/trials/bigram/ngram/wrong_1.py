# wrong: one dot in front, whatever n
def ngram(words, n, k):
    V = len(set(''.join(words))) + 1
    counts, totals = {}, {}
    for w in words:
        s = '.' + w + '.'
        for i in range(len(s) - n + 1):
            ctx, c = s[i:i + n - 1], s[i + n - 1]
            counts[ctx, c] = counts.get((ctx, c), 0) + 1
            totals[ctx] = totals.get(ctx, 0) + 1

    def prob(ctx, c):
        if totals.get(ctx, 0) + k == 0:
            return 1 / V
        return (counts.get((ctx, c), 0) + k) / (totals.get(ctx, 0) + k * V)
    return prob
