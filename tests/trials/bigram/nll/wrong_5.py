# wrong: log base 10
# causes: base_10
def nll(P, words, stoi):
    total, n = 0.0, 0
    for w in words:
        chs = '.' + w + '.'
        for a, b in zip(chs, chs[1:]):
            total += torch.log10(P[stoi[a], stoi[b]]).item()
            n += 1
    return -total / n
