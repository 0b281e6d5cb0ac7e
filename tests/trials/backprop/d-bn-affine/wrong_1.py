# wrong: gain not summed
# causes: gain_not_summed
def d_bngain(dhpreact, bnraw):
    return bnraw * dhpreact
