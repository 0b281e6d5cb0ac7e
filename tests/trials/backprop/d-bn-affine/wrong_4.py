# wrong: bias as a mean
# causes: bias_averaged
def d_bnbias(dhpreact):
    return dhpreact.mean(0, keepdim=True)
