# wrong: P[:, Y] takes every label's column from every row; it should take each row's own label
def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        loss = -P[:, Y].log().mean()
        W.grad = None
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
        losses.append(loss.item())
    return losses
