# wrong: no end and no start
# causes: inside_only
def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.int32)
    for w in words:
        for a, b in zip(w, w[1:]):
            N[stoi[a], stoi[b]] += 1
    return N
