# right: math.log, with infinity where the probability is 0
def nll(P, words, stoi):
    import math
    losses = []
    for w in words:
        before = '.'
        for c in w + '.':
            p = float(P[stoi[before], stoi[c]])
            losses.append(math.inf if p == 0 else -math.log(p))
            before = c
    return sum(losses) / len(losses)
