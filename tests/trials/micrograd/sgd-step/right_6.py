# right: functional, vars(p).update for each, drained by a deque; also hands the parameters back
from collections import deque


def sgd_step(params, lr):
    deque(map(lambda p: vars(p).update(data=p.data - lr * p.grad), params), maxlen=0)
    return params
