# wrong: no end
# causes: no_end
def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in words:
        chs = '.' + w
        for a, b in zip(chs, chs[1:]):
            xs.append(stoi[a])
            ys.append(stoi[b])
    return torch.tensor(xs), torch.tensor(ys)
