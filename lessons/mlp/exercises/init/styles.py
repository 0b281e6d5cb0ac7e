from zerotohero.grading.probe import style


@style("init")
def as_in_the_lecture(g, V=27, T=3, n_embd=10, n_hidden=200):
    C = torch.randn((V, n_embd), generator=g)
    W1 = torch.randn((n_embd * T, n_hidden), generator=g)
    b1 = torch.randn(n_hidden, generator=g)
    W2 = torch.randn((n_hidden, V), generator=g)
    b2 = torch.randn(V, generator=g)
    parameters = [C, W1, b1, W2, b2]
    for p in parameters:
        p.requires_grad = True
    return parameters


@style("init")
def another_order(g, V=27, T=3, n_embd=10, n_hidden=200):
    b2 = torch.randn(V, generator=g, requires_grad=True)
    W2 = torch.randn(n_hidden, V, generator=g, requires_grad=True)
    b1 = torch.randn(n_hidden, generator=g, requires_grad=True)
    W1 = torch.randn(n_embd * T, n_hidden, generator=g, requires_grad=True)
    C = torch.randn(V, n_embd, generator=g, requires_grad=True)
    return [C, W1, b1, W2, b2]


@style("init")
def filled_parameters(g, V=27, T=3, n_embd=10, n_hidden=200):
    shapes = (V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)
    return [torch.nn.Parameter(torch.empty(shape).normal_(generator=g)) for shape in shapes]
