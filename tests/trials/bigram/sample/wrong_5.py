# wrong: begins the word with a dot too
def sample(P, itos, g):
    out = ['.']
    ix = 0
    while True:
        ix = torch.multinomial(P[ix], 1, generator=g).item()
        out.append(itos[ix])
        if ix == 0:
            return ''.join(out)
