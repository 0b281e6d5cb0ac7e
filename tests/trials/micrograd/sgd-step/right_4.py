# right: the lecture's line
def sgd_step(params, lr):
    for p in params:
        p.data += -lr * p.grad
