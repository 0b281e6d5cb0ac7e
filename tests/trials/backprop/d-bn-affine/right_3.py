# right: the diagonal of a product; expanded
def d_bngain(dhpreact, bnraw):
    return torch.diag(bnraw.T @ dhpreact).view(1, -1)


def d_bnraw(dhpreact, bngain):
    return bngain.expand(dhpreact.shape) * dhpreact
