# wrong: a small number keeps the log finite
def nll(P, words, stoi):
    total, n = 0.0, 0
    for w in words:
        chs = '.' + w + '.'
        for a, b in zip(chs, chs[1:]):
            total += torch.log(P[stoi[a], stoi[b]] + 1e-10).item()
            n += 1
    return -total / n
