# wrong: a mean of each word's mean
# causes: mean_of_means
def nll(P, words, stoi):
    means = []
    for w in words:
        ix = [stoi[c] for c in '.' + w + '.']
        means.append(-P[ix[:-1], ix[1:]].log().mean())
    return torch.stack(means).mean().item()
