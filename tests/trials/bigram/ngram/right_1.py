# right: nested dictionaries, the total summed when asked
def ngram(words, n, k):
    letters = sorted(set(''.join(words)) | {'.'})
    table = {}
    for w in words:
        s = '.' * (n - 1) + w + '.'
        for i in range(len(s) - n + 1):
            ctx, c = s[i:i + n - 1], s[i + n - 1]
            table.setdefault(ctx, {}).setdefault(c, 0)
            table[ctx][c] += 1

    def prob(ctx, c):
        row = table.get(ctx, {})
        total = sum(row.values()) + k * len(letters)
        if total == 0:
            return 1 / len(letters)
        return (row.get(c, 0) + k) / total
    return prob
