# wrong: keeps a momentum on each parameter, so from the second step on it moves by more than lr times its gradient
def sgd_step(params, lr):
    for p in params:
        p.velocity = 0.9 * getattr(p, "velocity", 0.0) - lr * p.grad
        p.data += p.velocity
