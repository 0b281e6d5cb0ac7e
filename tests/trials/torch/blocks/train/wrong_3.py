# wrong: the loss is the sum over the examples, which makes the step n times as large; it should be the mean
def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        loss = -P[torch.arange(len(Y)), Y].log().sum()
        W.grad = None
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
        losses.append(loss.item() / len(Y))
    return losses
