# wrong: binds the name p to a new Value, the given ones stay where they were
# causes: nothing_moves
def sgd_step(params, lr):
    for p in params:
        p = p - lr * p.grad
