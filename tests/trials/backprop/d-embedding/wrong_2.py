# wrong: assigns in the loop
# causes: repeated_rows_overwrite
def d_C(demb, Xb, C):
    dC = torch.zeros_like(C)
    for k in range(len(Xb)):
        for j in range(Xb.shape[1]):
            dC[Xb[k, j]] = demb[k, j]
    return dC
