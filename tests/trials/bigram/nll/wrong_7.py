# wrong: a mean over words of the means of each word, so that short words weigh as much as long ones
# causes: mean_of_means
import torch


def nll(P, words, stoi):
    losses = []
    for w in words:
        ids = torch.tensor([stoi[c] for c in "." + w + "."])
        losses.append(-P[ids[:-1], ids[1:]].log().mean())
    return torch.stack(losses).mean()
