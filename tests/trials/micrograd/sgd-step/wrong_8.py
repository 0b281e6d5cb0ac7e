# wrong: divides the step by the number of parameters, right for a single one
# causes: mean_step
def sgd_step(params, lr):
    params = list(params)
    for p in params:
        p.data -= lr / len(params) * p.grad
