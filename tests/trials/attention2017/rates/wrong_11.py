# wrong: two neighbours exchanged count as one edit (Damerau), where only insertions, deletions and replacements are asked for: two
# causes: exchange_costs_one
def _distance(a, b):
    D = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            D[i][j] = min(D[i - 1][j] + 1, D[i][j - 1] + 1, D[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                D[i][j] = min(D[i][j], D[i - 2][j - 2] + 1)
    return D[-1][-1]


def per(hyps, refs):
    wrong = right = 0
    for h, rs in zip(hyps, refs):
        nearest = min(rs, key=lambda r: _distance(h, r))
        wrong += _distance(h, nearest)
        right += len(nearest)
    return wrong / right


def wer(hyps, refs):
    return sum(all(h != r for r in rs) for h, rs in zip(hyps, refs)) / len(refs)
