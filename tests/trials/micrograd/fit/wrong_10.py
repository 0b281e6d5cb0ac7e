# wrong: stops early when the loss is practically 0 or does not change, so there may be fewer than `steps` steps
# causes: stops_early
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        losses.append(total.data)
        if total.data < 1e-6 or (k and abs(losses[-1] - losses[-2]) < 1e-9):
            break
    return losses
