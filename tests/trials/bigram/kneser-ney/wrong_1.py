# wrong: occurrences at every order (absolute discounting)
# causes: occurrences_below
def kneser_ney(words, n, D):
    V = len(set(''.join(words))) + 1
    rows = [dict() for _ in range(n)]
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(n - 1, len(s)):
            for m in range(n):
                row = rows[m].setdefault(s[i - m:i], Counter())
                row[s[i]] += 1

    def prob(ctx, c):
        p = 1 / V
        for m in range(n):
            row = rows[m].get(ctx[len(ctx) - m:])
            if row:
                total = sum(row.values())
                p = max(row[c] - D, 0) / total + D * len(row) / total * p
        return p
    return prob
