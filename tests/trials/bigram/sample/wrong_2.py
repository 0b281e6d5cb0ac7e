# wrong: always draws from the first row
def sample(P, itos, g):
    out = []
    while True:
        ix = torch.multinomial(P[0], 1, generator=g).item()
        if ix == 0:
            return ''.join(out)
        out.append(itos[ix])
