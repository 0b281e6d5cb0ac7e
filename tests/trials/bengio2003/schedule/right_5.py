# right: C style on .data: shrink first by 1 - lr * decay, then the gradient, which comes to the same
def lr(t, eps0=1e-3, r=1e-8):
    return eps0 * (1.0 + r * t) ** -1


def sgd_step(params, grads, lr, decay=1e-4):
    for i in range(len(params)):
        w = params[i].data
        if len(w.shape) > 1:
            w.mul_(1.0 - lr * decay)
        w.add_(grads[i].data, alpha=-lr)
