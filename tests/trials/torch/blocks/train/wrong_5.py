# wrong: clears W.grad after each step only, so that a gradient that W brought along goes into the first step; it should be cleared before backward
# causes: cleared_afterwards_only
def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        loss = -P[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
            W.grad.zero_()
        losses.append(loss.item())
    return losses
