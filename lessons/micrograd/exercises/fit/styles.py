from zerotohero.grading.probe import style


@style("fit")
def zeroed_by_hand(model, X, y, steps, lr, loss):
    history = []
    for k in range(steps):
        value = loss(y, list(map(model, X)))
        for p in model.parameters():
            p.grad = 0.0
        value.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        history += [value.data]
    return history


@style("fit")
def zeroed_first(model, X, y, steps, lr, loss):
    rate = lr if callable(lr) else (lambda k: lr)
    losses, k = [], 0
    while k < steps:
        model.zero_grad()
        out = loss(y, [model(x) for x in X])
        out.backward()
        losses.append(out.data)
        sgd_step(model.parameters(), rate(k))
        k += 1
    return losses


@style("fit")
def one_step_as_a_function(model, X, y, steps, lr, loss):
    def step(k):
        value = loss(y, [model(x) for x in X])
        model.zero_grad()
        value.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        return value.data

    return [step(k) for k in range(steps)]
