# wrong: the two exchanged
# causes: exchanged
def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in words:
        for a, b in zip('.' + w, w + '.'):
            xs.append(stoi[b])
            ys.append(stoi[a])
    return torch.tensor(xs), torch.tensor(ys)
