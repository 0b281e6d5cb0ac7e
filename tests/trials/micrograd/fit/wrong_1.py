# wrong: sets the gradients back at the end of the step only, so that the first step carries gradients left from before; it should zero before backward
# causes: set_back_after_the_update_only
def fit(model, X, y, steps, lr, loss):
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        model.zero_grad()
        losses.append(total.data)
    return losses
