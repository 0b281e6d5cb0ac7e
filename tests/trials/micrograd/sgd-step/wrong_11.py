# wrong: a parameter whose number is 0, as a new bias has, is never moved
# causes: zeros_stay
def sgd_step(params, lr):
    for p in params:
        if p.data and p.grad:
            p.data -= lr * p.grad
