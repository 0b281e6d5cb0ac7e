# wrong: works the loss out again after the update and keeps that; it should be the one from before the update
# causes: losses_after_the_update
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(loss(y, [model(x) for x in X]).data)
    return losses
