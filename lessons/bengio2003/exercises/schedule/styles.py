from zerotohero.grading.probe import style


@style("lr")
def as_a_power(t, eps0=1e-3, r=1e-8):
    return eps0 * (1 + t * r) ** -1


@style("sgd_step")
def through_data(params, grads, lr, decay=1e-4):
    for p, grad in zip(params, grads):
        step = grad
        if len(p.shape) == 2:
            step = step + decay * p.data
        p.data -= lr * step


@style("sgd_step")
def shrunk_first(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for i in range(len(params)):
            if params[i].ndim >= 2:
                params[i].mul_(1 - lr * decay)
            params[i].sub_(lr * grads[i])


@style("sgd_step")
def by_torch(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p.copy_(p - lr * grad - (lr * decay * p if p.dim() > 1 else 0 * p))
