# wrong: the generator is not handed on
# causes: generator_ignored
def sample(P, itos, g):
    out = []
    ix = 0
    while True:
        ix = torch.multinomial(P[ix], 1).item()
        if ix == 0:
            return ''.join(out)
        out.append(itos[ix])
