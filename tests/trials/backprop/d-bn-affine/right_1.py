# right: einsum and mean times n
def d_bngain(dhpreact, bnraw):
    return torch.einsum("nh,nh->h", dhpreact, bnraw)[None]


def d_bnbias(dhpreact):
    return dhpreact.mean(0, keepdim=True) * len(dhpreact)


def d_bnraw(dhpreact, bngain):
    return dhpreact * bngain
