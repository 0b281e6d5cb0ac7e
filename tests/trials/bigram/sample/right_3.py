# right: recursion with a helper
def _go_on(P, itos, g, ix):
    nxt = int(torch.multinomial(P[ix], 1, generator=g))
    return '' if nxt == 0 else itos[nxt] + _go_on(P, itos, g, nxt)

def sample(P, itos, g):
    return _go_on(P, itos, g, 0)
