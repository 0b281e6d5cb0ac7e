# wrong: hands the loss its arguments the wrong way round; mse does not mind, another loss does
# causes: predictions_before_targets
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        predictions = [model(x) for x in X]
        total = loss(predictions, y)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(total.data)
    return losses
