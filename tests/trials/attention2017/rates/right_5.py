# right: C style, its own Levenshtein over a full table, of equally near pronunciations the first; tuples and lists alike
def _distance(a, b):
    n = len(a)
    m = len(b)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        table[i][0] = i
    for j in range(m + 1):
        table[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            best = table[i - 1][j - 1] + cost
            if table[i - 1][j] + 1 < best:
                best = table[i - 1][j] + 1
            if table[i][j - 1] + 1 < best:
                best = table[i][j - 1] + 1
            table[i][j] = best
    return table[n][m]


def per(hyps, refs):
    wrong = 0
    total = 0
    for i in range(len(hyps)):
        best = None
        length = 0
        for ref in refs[i]:
            d = _distance(hyps[i], ref)
            if best is None or d < best:
                best = d
                length = len(ref)
        wrong += best
        total += length
    return float(wrong) / float(total)


def wer(hyps, refs):
    missed = 0
    for i in range(len(hyps)):
        found = False
        for ref in refs[i]:
            if _distance(hyps[i], ref) == 0:
                found = True
                break
        if not found:
            missed += 1
    return float(missed) / len(hyps)
