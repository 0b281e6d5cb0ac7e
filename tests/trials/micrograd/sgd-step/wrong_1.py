# wrong: goes up the gradient (+); it should go down
# causes: uphill
def sgd_step(params, lr):
    for p in params:
        p.data += lr * p.grad
