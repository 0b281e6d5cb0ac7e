# wrong: begins with C itself
# causes: added_to_C
def d_C(demb, Xb, C):
    dC = C.clone()
    for k in range(len(Xb)):
        for j in range(Xb.shape[1]):
            dC[Xb[k, j]] += demb[k, j]
    return dC
