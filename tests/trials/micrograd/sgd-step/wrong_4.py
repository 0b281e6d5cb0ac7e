# wrong: puts new Values into the list; the Values that the network holds stay as they were
# causes: entries_replaced
from micrograd.engine import Value


def sgd_step(params, lr):
    for i, p in enumerate(params):
        params[i] = Value(p.data - lr * p.grad)
        params[i].grad = p.grad
