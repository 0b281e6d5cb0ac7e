# wrong: records the loss from after the update
# causes: losses_after_the_update
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        losses.append(loss(y, [model(x) for x in X]).data)
    return losses
