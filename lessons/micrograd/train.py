"""From scores to a loss, and from the loss to better weights."""


def mse(ys, ypred):
    """Return the mean of the squared differences between the targets ys and the predictions ypred, as a Value."""
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    """Return the mean of max(0, 1 - y * score), as a Value; each y is 1 or -1."""
    return sum((1 - y * score).relu() for y, score in zip(ys, scores)) / len(ys)


def l2(params, alpha):
    """Return alpha times the sum of the squared parameters, as a Value."""
    return alpha * sum(p * p for p in params)


def softmax_nll(logits, label):
    """Return minus the log of the share that softmax gives to logits[label], as a Value."""
    top = max(logit.data for logit in logits)
    exps = [(logit - top).exp() for logit in logits]
    return -(exps[label] / sum(exps)).log()


def sgd_step(params, lr):
    """Move every parameter a step of lr against its gradient, in place."""
    for p in params:
        p.data -= lr * p.grad


def fit(model, X, y, steps, lr, loss):
    """Train model on all of X and y for a number of steps; return the losses, each from before its update.

    lr is a number, or a function of the step k = 0, 1, ...; loss takes (y, predictions) and returns a Value.
    """
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses
