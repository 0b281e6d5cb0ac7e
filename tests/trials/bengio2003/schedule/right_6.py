# right: functional: new values computed first by list comprehensions, then copied in; lr with numpy
import numpy as np
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return np.divide(eps0, np.add(1.0, np.multiply(r, t)))


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        rates = [decay if p.dim() == 2 else 0.0 for p in params]
        steps = [torch.add(g, p, alpha=rate) for p, g, rate in zip(params, grads, rates)]
        new = [torch.sub(p, s, alpha=lr) for p, s in zip(params, steps)]
        _ = [p.copy_(q) for p, q in zip(params, new)]
    return params
