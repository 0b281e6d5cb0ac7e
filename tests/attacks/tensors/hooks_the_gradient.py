"""A hook doubles each gradient on its way to the weights."""

# exercise: train
# verdict: failed (answer)

right = train


def train(W, X, Y, steps, lr):
    W.requires_grad_(True)
    W.register_hook(lambda gradient: gradient * 2)
    return right(W, X, Y, steps, lr)
