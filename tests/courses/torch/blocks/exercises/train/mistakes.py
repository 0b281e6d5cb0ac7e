from zerotohero.grading.probe import mistake


@mistake("train")
def not_cleared(W, X, Y, steps, lr):
    """The gradient is not cleared between steps, so each step follows the sum of all before it."""
    losses = []
    for _ in range(steps):
        W.requires_grad_(True)
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            W -= lr * W.grad
    return losses


@mistake("train")
def uphill(W, X, Y, steps, lr):
    """The gradient is added, so the loss grows; a step goes against it."""
    losses = []
    for _ in range(steps):
        W.requires_grad_(True)
        W.grad = None
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            W += lr * W.grad
    return losses


@mistake("train")
def summed(W, X, Y, steps, lr):
    """The losses of the rows are summed, where their mean is asked for."""
    losses = []
    for _ in range(steps):
        W.requires_grad_(True)
        W.grad = None
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().sum()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            W -= lr * W.grad
    return losses


@mistake("train")
def loss_after_the_step(W, X, Y, steps, lr):
    """The loss is measured after each step; the one before it is asked for."""
    losses = []
    for _ in range(steps):
        W.requires_grad_(True)
        W.grad = None
        (-softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()).backward()
        with torch.no_grad():
            W -= lr * W.grad
            losses.append(-softmax(X @ W)[torch.arange(len(Y)), Y].log().mean().item())
    return losses


@mistake("train")
def another_W(W, X, Y, steps, lr):
    """A copy of W is trained, and the caller's stays as it was."""
    losses = []
    W = W.clone()
    for _ in range(steps):
        W = W.detach().requires_grad_(True)
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        W = W - lr * W.grad
    return losses


@mistake("train")
def cleared_afterwards_only(W, X, Y, steps, lr):
    """The gradient is cleared after each step only, so one that `W` brought along goes into the first."""
    losses = []
    W.requires_grad_(True)
    for _ in range(steps):
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            W -= lr * W.grad
        W.grad = None
    return losses
