# right: sets of left neighbours, and recursion from the top
def kneser_ney(words, n, D):
    V = len(set(''.join(words))) + 1
    counts = [dict() for _ in range(n + 1)]
    left = [dict() for _ in range(n + 1)]
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n - 1, len(s)):
            gram = s[i - n + 1:i + 1]
            counts[n][gram] = counts[n].get(gram, 0) + 1
            for m in range(1, n):
                left[m].setdefault(s[i - m + 1:i + 1], set()).add(s[i - m])
    for m in range(1, n):
        counts[m] = {gram: len(before) for gram, before in left[m].items()}
    rows = [dict() for _ in range(n + 1)]
    for m in range(1, n + 1):
        for gram, count in counts[m].items():
            rows[m].setdefault(gram[:-1], {})[gram[-1]] = count

    def p(m, ctx, c):
        if m == 0:
            return 1 / V
        row = rows[m].get(ctx)
        lower = p(m - 1, ctx[1:], c)
        if row is None:
            return lower
        total = sum(row.values())
        return max(row.get(c, 0) - D, 0) / total + D * len(row) / total * lower

    return lambda ctx, c: p(n, ctx, c)
