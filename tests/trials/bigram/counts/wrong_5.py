# wrong: index assignment with repeated indices counts each pair once per call
# causes: set_not_counted
def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.int64)
    xs, ys = [], []
    for w in words:
        chs = ['.'] + list(w) + ['.']
        for a, b in zip(chs, chs[1:]):
            xs.append(stoi[a])
            ys.append(stoi[b])
    N[torch.tensor(xs), torch.tensor(ys)] += 1
    return N
