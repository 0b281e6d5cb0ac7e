# right: pairs in a two-column tensor, then unbound
def bigram_pairs(words, stoi):
    both = [(stoi[a], stoi[b]) for w in words for a, b in zip('.' + w, w + '.')]
    return torch.tensor(both).unbind(1)
