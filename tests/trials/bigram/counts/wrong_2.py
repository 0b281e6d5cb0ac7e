# wrong: rows and columns exchanged
# causes: transposed
def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.int32)
    for w in words:
        chs = '.' + w + '.'
        for a, b in zip(chs, chs[1:]):
            N[stoi[b], stoi[a]] += 1
    return N
