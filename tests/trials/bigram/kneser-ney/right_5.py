# right: C style, plain dicts with totals and follower counts kept beside them, prob works upwards in a loop
def _bump(table, key, by):
    if key in table:
        table[key] = table[key] + by
    else:
        table[key] = by


def kneser_ney(words, n, D):
    letters = {".": True}
    count = {}
    for word in words:
        for ch in word:
            letters[ch] = True
        text = word + "."
        for j in range(n - 1):
            text = "." + text
        pos = 0
        while pos + n <= len(text):
            _bump(count, text[pos:pos + n], 1)
            pos += 1
    V = len(letters)

    # continuation counts: for each gram the set of letters seen in front of it
    before = {}
    for gram in count:
        for start in range(1, n):
            tail = gram[start:]
            if tail not in before:
                before[tail] = set()
            before[tail].add(gram[start - 1])
    for tail in before:
        count[tail] = len(before[tail])

    total = {}
    followers = {}
    for gram in count:
        _bump(total, gram[:-1], count[gram])
        _bump(followers, gram[:-1], 1)

    def prob(ctx, c):
        p = 1.0 / V
        for size in range(0, n):
            part = ctx[len(ctx) - size:]
            if part not in total:
                continue
            own = count.get(part + c, 0) - D
            if own < 0:
                own = 0
            p = own / total[part] + D * followers[part] / total[part] * p
        return p

    return prob
