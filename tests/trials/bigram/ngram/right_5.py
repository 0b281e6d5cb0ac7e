# right: a context that rolls along letter by letter, dict of dicts, no Counter
def ngram(words, n, k):
    letters = ["."]
    table = {}
    for word in words:
        ctx = "." * (n - 1)
        for ch in word + ".":
            if ch not in letters:
                letters.append(ch)
            try:
                row = table[ctx]
            except KeyError:
                row = {}
                table[ctx] = row
            row[ch] = row.get(ch, 0) + 1
            ctx = (ctx + ch)[1:]
    V = len(letters)

    def prob(ctx, c):
        if ctx not in table:
            return 1.0 / V
        row = table[ctx]
        total = 0
        for ch in row:
            total += row[ch]
        return (row.get(c, 0) + k) / (total + k * V)

    return prob
