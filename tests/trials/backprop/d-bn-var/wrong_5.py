# wrong: the slope of the square as well
def d_bndiff2(dbnvar, bndiff2):
    n = len(bndiff2)
    return 2 * bndiff2 * dbnvar / (n - 1)
