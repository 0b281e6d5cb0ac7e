from zerotohero.grading.probe import style


@style("sample")
def with_replacement(P, itos, g):
    out = []
    ix = 0
    while True:
        p = P[ix]
        ix = torch.multinomial(p, num_samples=1, replacement=True, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
    return "".join(out)


@style("sample")
def by_the_cumulative_sum(P, itos, g):
    word, ix = "", 0
    edges = P.cumsum(1)
    while True:
        u = torch.rand(1, generator=g) * edges[ix, -1]
        ix = int(torch.searchsorted(edges[ix], u, right=True).clamp(max=P.shape[1] - 1))
        if not ix:
            return word
        word += itos[ix]


@style("sample")
def stripped(P, itos, g):
    word, last = "", 0
    while not word.endswith("."):
        last = int(torch.multinomial(P[last], 1, generator=g))
        word += itos[last]
    return word[:-1]


@style("sample")
def by_exponentials(P, itos, g):
    out = []
    row = P[0]
    while True:
        waits = torch.empty(len(row)).exponential_(generator=g) / row
        ix = waits.argmin().item()
        if itos[ix] == ".":
            return "".join(out)
        out.append(itos[ix])
        row = P[ix]
