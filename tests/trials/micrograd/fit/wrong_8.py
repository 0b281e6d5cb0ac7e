# wrong: counts the steps from 1 when it asks lr for the rate
# causes: rate_one_step_ahead
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(1, steps + 1):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        losses.append(total.data)
    return losses
