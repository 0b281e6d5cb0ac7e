# wrong: N.float() of an N that holds floats already is N itself, so it is changed in place (whole numbers stay as they are)
# causes: floats_changed
def probabilities(N, k=1):
    P = N.float()
    P += k
    P /= P.sum(1, keepdim=True)
    return P
