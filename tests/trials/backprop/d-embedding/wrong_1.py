# wrong: fancy indexing with +=
# causes: repeated_rows_overwrite
def d_C(demb, Xb, C):
    dC = torch.zeros_like(C)
    dC[Xb] += demb
    return dC
