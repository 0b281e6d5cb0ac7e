"""Cells as a notebook of part 2 has them, each wrapped in a `def`."""

import torch
import torch.nn.functional as F

block_size = 3
vocab_size = 27


def build_dataset(words, stoi, block_size=block_size):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w + ".":
            ix = stoi[ch]
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    X = torch.tensor(X)
    Y = torch.tensor(Y)
    print(X.shape, Y.shape)
    return X, Y


def embed(C, X):
    emb = C[X]
    embcat = emb.view(emb.shape[0], -1)
    return embcat


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    C = torch.randn((V, n_embd), generator=g)
    W1 = torch.randn((n_embd * T, n_hidden), generator=g)
    b1 = torch.randn(n_hidden, generator=g)
    W2 = torch.randn((n_hidden, V), generator=g)
    b2 = torch.randn(V, generator=g)
    parameters = [C, W1, b1, W2, b2]
    print(sum(p.nelement() for p in parameters))
    for p in parameters:
        p.requires_grad = True
    return parameters


def forward(params, X):
    C, W1, b1, W2, b2 = params
    emb = C[X]
    h = torch.tanh(emb.view(-1, 30) @ W1 + b1)
    logits = h @ W2 + b2
    return logits


def cross_entropy(logits, Y):
    loss = F.cross_entropy(logits, Y)
    return loss


def minibatch(Xtr, Ytr, n, g):
    ix = torch.randint(0, Xtr.shape[0], (n,), generator=g)
    Xb, Yb = Xtr[ix], Ytr[ix]
    return Xb, Yb


def step(parameters, Xb, Yb, lr):
    C, W1, b1, W2, b2 = parameters
    emb = C[Xb]
    h = torch.tanh(emb.view(-1, 30) @ W1 + b1)
    logits = h @ W2 + b2
    loss = F.cross_entropy(logits, Yb)
    for p in parameters:
        p.grad = None
    loss.backward()
    for p in parameters:
        p.data += -lr * p.grad
    return loss.item()


def floor(X, Y):
    # The lecture names the reason and draws no number of it.
    N = {}
    for x, y in zip(X.tolist(), Y.tolist()):
        N.setdefault(tuple(x), torch.zeros(vocab_size))[y] += 1
    log_likelihood = 0.0
    for x, y in zip(X.tolist(), Y.tolist()):
        P = N[tuple(x)].double() / N[tuple(x)].sum()
        log_likelihood += P[y].log().item()
    return -log_likelihood / len(Y)


def lr_at(i, at=100_000, high=0.1, low=0.01):
    lr = high if i < at else low
    return lr


def lr_grid(n=1000, lo=-3, hi=0):
    lre = torch.linspace(lo, hi, n)
    lrs = 10**lre
    return lrs


def lr_search(parameters, X, Y, lrs):
    C, W1, b1, W2, b2 = parameters
    lri = []
    lossi = []
    for i in range(len(lrs)):
        emb = C[X]
        h = torch.tanh(emb.view(-1, 30) @ W1 + b1)
        logits = h @ W2 + b2
        loss = F.cross_entropy(logits, Y)
        for p in parameters:
            p.grad = None
        loss.backward()
        lr = lrs[i]
        for p in parameters:
            p.data += -lr * p.grad
        lri.append(lr)
        lossi.append(loss.item())
    return lossi


def sample(parameters, itos, g, T=block_size):
    C, W1, b1, W2, b2 = parameters
    out = []
    context = [0] * T
    while True:
        emb = C[torch.tensor([context])]
        h = torch.tanh(emb.view(1, -1) @ W1 + b1)
        logits = h @ W2 + b2
        probs = F.softmax(logits, dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        context = context[1:] + [ix]
        out.append(ix)
        if ix == 0:
            break
    return "".join(itos[i] for i in out)
