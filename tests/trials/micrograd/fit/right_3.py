# right: one step as a helper of its own that returns the number; the list is a comprehension; isinstance instead of callable
def _one_step(model, X, y, rate, loss):
    value = loss(y, [model(x) for x in X])
    before = value.data
    model.zero_grad()
    value.backward()
    sgd_step(model.parameters(), rate)
    return before


def fit(model, X, y, steps, lr, loss):
    rates = [lr] * steps if isinstance(lr, (int, float)) else [lr(k) for k in range(steps)]
    return [_one_step(model, X, y, r, loss) for r in rates]
