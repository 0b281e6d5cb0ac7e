from zerotohero.grading.probe import style


@style("forward")
def as_in_the_lecture(params, X):
    C, W1, b1, W2, b2 = params
    emb = C[X]
    h = torch.tanh(emb.view(-1, W1.shape[0]) @ W1 + b1)
    logits = h @ W2 + b2
    return logits


@style("forward")
def embedded_again(params, X):
    C, W1, b1, W2, b2 = params
    emb = C[X]
    embcat = emb.view(emb.shape[0], -1)
    hpreact = embcat @ W1
    hpreact += b1
    return torch.addmm(b2, hpreact.tanh(), W2)


@style("forward")
def by_torch(params, X):
    C, W1, b1, W2, b2 = params
    linear = torch.nn.functional.linear
    return linear(torch.tanh(linear(embed(C, X), W1.T, b1)), W2.T, b2)


@style("forward")
def letter_by_letter(params, X):
    C, W1, b1, W2, b2 = params
    d = C.shape[1]
    total = b1
    for t in range(X.shape[1]):
        total = total + C[X[:, t]] @ W1[t * d : (t + 1) * d]
    return (2 * torch.sigmoid(2 * total) - 1) @ W2 + b2
