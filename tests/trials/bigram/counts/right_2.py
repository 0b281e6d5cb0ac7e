# right: one long string, bincount of i * V + j
def bigram_counts(words, stoi):
    V = len(stoi)
    text = torch.tensor([stoi[c] for c in '.' + '.'.join(words) + '.'])
    return torch.bincount(text[:-1] * V + text[1:], minlength=V * V).reshape(V, V)
