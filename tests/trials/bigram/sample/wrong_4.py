# wrong: a list, not a string
def sample(P, itos, g):
    out = []
    ix = 0
    while True:
        ix = torch.multinomial(P[ix], 1, generator=g).item()
        if ix == 0:
            return out
        out.append(itos[ix])
