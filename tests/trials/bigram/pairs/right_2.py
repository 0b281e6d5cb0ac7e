# right: one string of all words, shifted by one
def bigram_pairs(words, stoi):
    ids = torch.tensor([stoi[c] for c in '.' + '.'.join(words) + '.'], dtype=torch.long)
    return ids[:-1], ids[1:]
