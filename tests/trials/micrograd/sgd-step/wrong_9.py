# wrong: lr = 0 is taken for "not given" and becomes 0.01
# causes: zero_rate_replaced
def sgd_step(params, lr=None):
    lr = lr or 0.01
    for p in params:
        p.data -= lr * p.grad
