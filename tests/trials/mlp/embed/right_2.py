# right: rows stacked one by one
def embed(C, X):
    return torch.stack([torch.cat([C[i] for i in row]) for row in X])
