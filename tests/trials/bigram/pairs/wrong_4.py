# wrong: each pair only once (a set)
def bigram_pairs(words, stoi):
    pairs = sorted({(stoi[a], stoi[b]) for w in words for a, b in zip('.' + w, w + '.')})
    return torch.tensor([p[0] for p in pairs]), torch.tensor([p[1] for p in pairs])
