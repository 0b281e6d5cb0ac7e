# wrong: right neighbours are counted instead of left ones
def kneser_ney(words, n, D):
    V = len(set(''.join(words))) + 1
    grams = Counter()
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n, len(s) + 1):
            grams[s[i - n:i]] += 1
    levels = []
    for _ in range(n):
        rows = {}
        for gram, count in grams.items():
            rows.setdefault(gram[:-1], {})[gram[-1]] = count
        levels.insert(0, rows)
        grams = Counter(gram[:-1] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for m, rows in enumerate(levels):
            row = rows.get(ctx[len(ctx) - m:])
            if row:
                p = (max(row.get(c, 0) - D, 0) + D * len(row) * p) / sum(row.values())
        return p
    return prob
