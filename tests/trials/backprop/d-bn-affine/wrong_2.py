# wrong: summed over the units
# causes: gain_along_the_rows
def d_bngain(dhpreact, bnraw):
    return (bnraw * dhpreact).sum(1, keepdim=True)
