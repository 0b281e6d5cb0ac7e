# right: the gradient by hand (probabilities minus one-hot), no autograd at all
@torch.no_grad()
def train(W, X, Y, steps, lr):
    n = len(Y)
    rows = torch.arange(n)
    losses = []
    for _ in range(steps):
        P = softmax(X @ W)
        losses.append(float(-P[rows, Y].log().mean()))
        d = P.clone()
        d[rows, Y] -= 1
        W.sub_(lr * (X.T @ d) / n)
    return losses
