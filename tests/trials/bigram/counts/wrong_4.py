# wrong: assigned 1 instead of counted
# causes: set_not_counted
def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.int32)
    for w in words:
        chs = ['.'] + list(w) + ['.']
        for a, b in zip(chs, chs[1:]):
            N[stoi[a], stoi[b]] = 1
    return N
