# right: vectors
def d_bngain(dhpreact, bnraw):
    return (dhpreact * bnraw).sum(0)


def d_bnbias(dhpreact):
    return torch.sum(dhpreact, 0)
