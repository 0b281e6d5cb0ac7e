# wrong: divided by the gain
# causes: raw_divided
def d_bnraw(dhpreact, bngain):
    return dhpreact / bngain
