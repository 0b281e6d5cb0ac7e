# right: rows stacked in a loop
def logits(W, xs):
    return torch.stack([W[int(i)] for i in xs])


def log_counts(N, k=1):
    W = torch.zeros(N.shape)
    for i in range(N.shape[0]):
        for j in range(N.shape[1]):
            W[i, j] = torch.log(N[i, j].float() + k)
    return W
