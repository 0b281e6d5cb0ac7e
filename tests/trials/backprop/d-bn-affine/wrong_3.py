# wrong: bias not summed
# causes: bias_not_summed
def d_bnbias(dhpreact):
    return dhpreact
