# wrong: never clears W.grad, so that every step carries all the earlier gradients
# causes: not_cleared
def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        loss = -P[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
        losses.append(loss.item())
    return losses
