from zerotohero.grading.probe import variant


@variant("sample")
def dot_at_the_end(P, itos, g):
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, replacement=True, generator=g).item()
        out.append(itos[ix])
        if ix == 0:
            return "".join(out)
