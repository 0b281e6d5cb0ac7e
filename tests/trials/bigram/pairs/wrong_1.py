# wrong: floats
# causes: floats
def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in words:
        for a, b in zip('.' + w, w + '.'):
            xs.append(stoi[a])
            ys.append(stoi[b])
    return torch.Tensor(xs), torch.Tensor(ys)
