# right: autograd, grad set to None before backward, update under no_grad
def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        loss = -P[torch.arange(len(Y)), Y].log().mean()
        W.grad = None
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
        losses.append(loss.item())
    return losses
