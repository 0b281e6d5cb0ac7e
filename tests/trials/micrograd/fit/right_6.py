# right: a generator of losses over a lazy schedule, collected by list
from itertools import repeat


def _training(model, X, y, rates, loss):
    for rate in rates:
        now = loss(y, list(map(model, X)))
        before = now.data
        model.zero_grad()
        now.backward()
        sgd_step(model.parameters(), rate)
        yield before


def fit(model, X, y, steps, lr, loss):
    rates = map(lr, range(steps)) if callable(lr) else repeat(lr, steps)
    return list(_training(model, X, y, rates, loss))
