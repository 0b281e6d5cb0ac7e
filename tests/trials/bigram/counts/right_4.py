# right: vectorised, pair numbers i * V + j through bincount, one running text with single dots
import torch


def bigram_counts(words, stoi):
    V = len(stoi)
    text = "." + "".join(w + "." for w in words)
    ids = torch.tensor([stoi[c] for c in text], dtype=torch.long)
    return torch.bincount(ids[:-1] * V + ids[1:], minlength=V * V).view(V, V)
