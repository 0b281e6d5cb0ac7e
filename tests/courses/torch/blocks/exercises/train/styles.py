from zerotohero.grading.probe import style


@style("train")
def by_cross_entropy(W, X, Y, steps, lr):
    losses = []
    W.requires_grad_()
    for _ in range(steps):
        loss = torch.nn.functional.cross_entropy(X @ W, Y)
        (grad,) = torch.autograd.grad(loss, W)
        losses.append(float(loss))
        W.data -= lr * grad
    return losses


@style("train")
def by_optimizer(W, X, Y, steps, lr):
    optimizer = torch.optim.SGD([W.requires_grad_(True)], lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = torch.nn.functional.nll_loss(torch.log_softmax(X @ W, 1), Y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@style("train")
def by_hand(W, X, Y, steps, lr):
    losses = []
    for _ in range(steps):
        P = softmax(X @ W.detach())
        losses.append((-P[range(len(Y)), Y].log().mean()).item())
        P[range(len(Y)), Y] -= 1
        W.data -= lr * X.T @ P / len(Y)
    return losses
