"""`backward` does nothing, so that nothing is learnt."""

# exercise: train
# verdict: failed (answer)

torch.Tensor.backward = lambda self, *words, **options: None
right = train


def train(W, X, Y, steps, lr):
    W.grad = torch.zeros_like(W)
    losses = []
    for _ in range(steps):
        losses.append(-softmax(X @ W)[torch.arange(len(Y)), Y].log().mean().item())
    return losses
