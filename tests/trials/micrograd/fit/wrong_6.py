# wrong: sets the gradients back once before the loop, from the second step on every step carries the earlier ones
# causes: set_back_once
def fit(model, X, y, steps, lr, loss):
    losses = []
    model.zero_grad()
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        total.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        losses.append(total.data)
    return losses
