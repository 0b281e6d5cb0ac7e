# wrong: W = W - ... names a new tensor; the losses fall but the caller's W stays; it should change W in place
# causes: another_W
def train(W, X, Y, steps, lr):
    losses = []
    for _ in range(steps):
        W = W.detach().requires_grad_(True)
        P = softmax(X @ W)
        loss = -P[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        W = W - lr * W.grad
    return losses
