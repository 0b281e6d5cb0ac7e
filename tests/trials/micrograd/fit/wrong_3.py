# wrong: counts the steps from 1, so that lr(1), lr(2), ... are used; it should be lr(0) first
# causes: rate_one_step_ahead
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(1, steps + 1):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(total.data)
    return losses
