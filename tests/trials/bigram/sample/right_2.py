# right: by hand, one uniform number and the cumulated row
def sample(P, itos, g):
    word = ''
    current = 0
    while True:
        u = torch.rand(1, generator=g)
        cumulated = P[current].cumsum(0)
        current = int(torch.searchsorted(cumulated, u * cumulated[-1], right=True))
        current = min(current, P.shape[1] - 1)
        if itos[current] == '.':
            return word
        word = word + itos[current]
