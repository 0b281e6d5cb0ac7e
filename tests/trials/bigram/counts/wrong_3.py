# wrong: uint8 overflows
# causes: small_integers
def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.uint8)
    for w in words:
        chs = '.' + w + '.'
        for a, b in zip(chs, chs[1:]):
            N[stoi[a], stoi[b]] += 1
    return N
