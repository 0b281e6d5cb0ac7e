# wrong: updates W2 before it is used
def step(params, Xb, Yb, lr):
    loss, cache = forward(params, Xb, Yb)
    for i in range(len(params)):
        grads = backward(cache)
        params[i].data -= lr * grads[i]
    return loss.item()
