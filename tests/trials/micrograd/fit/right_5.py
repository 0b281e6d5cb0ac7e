# right: C style, while loop, the rate tried as a function first, zero and update written out
def _rate(lr, k):
    try:
        return lr(k)
    except TypeError:
        return lr


def fit(model, X, y, steps, lr, loss):
    history = [0.0] * steps
    k = 0
    while k < steps:
        model.zero_grad()
        predictions = []
        for i in range(len(X)):
            predictions.append(model(X[i]))
        result = loss(y, predictions)
        history[k] = float(result.data)
        result.backward()
        rate = lr if isinstance(lr, (int, float)) else _rate(lr, k)
        for p in model.parameters():
            p.data = p.data - rate * p.grad
        k += 1
    return history
