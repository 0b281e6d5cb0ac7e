# right: the lowest order is not discounted, everything else by Counters
def kneser_ney(words, n, D):
    grams = [Counter() for _ in range(n + 1)]
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(len(s) - n + 1):
            grams[n][s[i:i + n]] += 1
    for m in range(n - 1, 0, -1):
        for g in grams[m + 1]:
            grams[m][g[1:]] += 1
    total = [Counter() for _ in range(n + 1)]
    kinds = [Counter() for _ in range(n + 1)]
    for m in range(1, n + 1):
        for g, count in grams[m].items():
            total[m][g[:-1]] += count
            kinds[m][g[:-1]] += 1

    def prob(ctx, c):
        p = grams[1][c] / total[1]['']
        for m in range(2, n + 1):
            h = ctx[len(ctx) - m + 1:]
            if total[m][h]:
                p = max(grams[m][h + c] - D, 0) / total[m][h] + D * kinds[m][h] / total[m][h] * p
        return p
    return prob
