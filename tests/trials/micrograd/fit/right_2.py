# right: gradients set back first, lr made a function before the loop, update by hand, number kept as float
def fit(model, X, y, steps, lr, loss):
    rate = lr if callable(lr) else lambda k: lr
    history = []
    k = 0
    while k < steps:
        model.zero_grad()
        out = loss(y, list(map(model, X)))
        history.append(float(out.data))
        out.backward()
        for p in model.parameters():
            p.data -= rate(k) * p.grad
        k += 1
    return history
