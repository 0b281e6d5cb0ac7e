from zerotohero.grading.probe import style


@style("sample")
def in_one_piece(params, itos, g, T=3):
    C, W1, b1, W2, b2 = params
    word = ""
    context = [0] * T
    while True:
        h = torch.tanh(C[torch.tensor([context])].view(1, -1) @ W1 + b1)
        counts = (h @ W2 + b2).exp()
        p = counts[0] / counts.sum()
        ix = torch.multinomial(p, num_samples=1, replacement=True, generator=g).item()
        if ix == 0:
            break
        word += itos[ix]
        context = context[1:] + [ix]
    return word


@style("sample")
def a_tensor_as_context(params, itos, g, T=3):
    with torch.no_grad():
        X, letters = torch.zeros(1, T, dtype=torch.long), []
        while not letters or letters[-1] != 0:
            p = forward(params, X).softmax(-1)
            ix = torch.multinomial(p, 1, generator=g)
            letters.append(int(ix))
            X = torch.cat([X[:, 1:], ix], 1)
    return "".join(itos[i] for i in letters[:-1])


@style("sample")
def by_cumulative_shares(params, itos, g, T=3):
    out = [0] * T
    while True:
        share = torch.softmax(forward(params, torch.tensor([out[-T:]]))[0], 0).cumsum(0)
        ix = int((torch.rand((), generator=g) >= share).sum())
        if ix == 0:
            return "".join(itos[i] for i in out[T:])
        out.append(ix)
