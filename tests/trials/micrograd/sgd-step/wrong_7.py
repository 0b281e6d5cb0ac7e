# wrong: sets the gradients back to 0, which should stay as they are
# causes: gradients_cleared
def sgd_step(params, lr):
    for p in params:
        p.data -= lr * p.grad
        p.grad = 0.0
