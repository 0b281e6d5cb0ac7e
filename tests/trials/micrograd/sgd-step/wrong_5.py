# wrong: divides the step by the number of parameters; each should move by lr times its gradient (right for one parameter alone)
# causes: mean_step
def sgd_step(params, lr):
    for p in params:
        p.data -= lr * p.grad / len(params)
