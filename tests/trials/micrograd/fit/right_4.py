# right: the four steps with sgd_step
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        ypred = [model(x) for x in X]
        total = loss(y, ypred)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(total.data)
    return losses
