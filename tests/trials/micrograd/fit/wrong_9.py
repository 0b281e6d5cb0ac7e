# wrong: the name lr is bound to the first rate, so a function is asked for step 0 only and the rate never changes
# causes: rate_of_the_first_step
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        lr = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= lr * p.grad
        losses.append(total.data)
    return losses
