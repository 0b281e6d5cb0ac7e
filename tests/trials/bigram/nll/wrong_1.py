# wrong: the sum, not the mean
# causes: sum_for_mean
def nll(P, words, stoi):
    total = 0.0
    for w in words:
        chs = '.' + w + '.'
        for a, b in zip(chs, chs[1:]):
            total -= P[stoi[a], stoi[b]].log().item()
    return total
