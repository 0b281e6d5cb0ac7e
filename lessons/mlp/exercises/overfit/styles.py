from zerotohero.grading.probe import style


@style("step")
def as_in_the_lecture(params, Xb, Yb, lr):
    C, W1, b1, W2, b2 = params
    emb = C[Xb]
    h = torch.tanh(emb.view(emb.shape[0], -1) @ W1 + b1)
    logits = h @ W2 + b2
    loss = torch.nn.functional.cross_entropy(logits, Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


@style("step")
def under_no_grad(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()
    return float(loss)


@style("step")
def by_autograd(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    for p, grad in zip(params, torch.autograd.grad(loss, params)):
        p.data = p.data - lr * grad
    return loss.detach()


@style("step")
def by_optimizer(params, Xb, Yb, lr):
    optimizer = torch.optim.SGD(params, lr=float(lr))
    optimizer.zero_grad()
    loss = cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    optimizer.step()
    return loss.item()


@style("floor")
def by_unique(X, Y):
    _, context, in_context = torch.unique(X, dim=0, return_inverse=True, return_counts=True)
    pairs = torch.cat([X, Y[:, None]], 1)
    _, pair, in_pair = torch.unique(pairs, dim=0, return_inverse=True, return_counts=True)
    return -(in_pair[pair].double() / in_context[context].double()).log().mean().item()


@style("floor")
def lists_of_labels(X, Y):
    followers = {}
    for context, label in zip(X, Y):
        followers.setdefault(tuple(context.tolist()), []).append(label.item())
    total = 0.0
    for labels in followers.values():
        for label in labels:
            total -= math.log(labels.count(label) / len(labels))
    return total / len(Y)


@style("floor")
def entropies_by_weight(X, Y):
    counts = {}
    for row, y in zip(X.tolist(), Y.tolist()):
        labels = counts.setdefault(str(row), {})
        labels[y] = labels.get(y, 0) + 1
    loss = 0.0
    for labels in counts.values():
        n = sum(labels.values())
        loss += n * math.log(n) - sum(k * math.log(k) for k in labels.values())
    return loss / X.shape[0]
