# right: the four steps in the text's order, with sgd_step
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        predictions = [model(x) for x in X]
        total = loss(y, predictions)
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr
        sgd_step(model.parameters(), rate)
        losses.append(total.data)
    return losses
