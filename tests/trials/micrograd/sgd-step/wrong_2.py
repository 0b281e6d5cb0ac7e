# wrong: p = p - ... names a new thing and leaves the parameter as it was
# causes: nothing_moves
def sgd_step(params, lr):
    for p in params:
        p = p - lr * p.grad
