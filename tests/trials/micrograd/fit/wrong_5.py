# wrong: keeps the losses as Values (and their graphs with them); it should keep plain numbers
# causes: values_returned
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(total)
    return losses
