# wrong: a squeeze takes the last dimension away too where there is one unit (H = 1): d_bngain is then ()
# causes: gain_squeezed
def d_bngain(dhpreact, bnraw):
    return (bnraw * dhpreact).sum(0, keepdim=True).squeeze()


def d_bnbias(dhpreact):
    return dhpreact.sum(0, keepdim=True)


def d_bnraw(dhpreact, bngain):
    return bngain * dhpreact
