# wrong: a word that stands in the list several times is asked for once
def nll(P, words, stoi):
    xs, ys = [], []
    for w in set(words):
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    return -P[xs, ys].log().mean()
