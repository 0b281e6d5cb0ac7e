# right: the new value is computed apart and copied in
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 * (1 + r * t) ** -1


def _moved(param, grad, rate, shrink):
    change = grad + shrink * param if len(param.shape) == 2 else grad
    return param - rate * change


@torch.no_grad()
def sgd_step(params, grads, lr, decay=1e-4):
    for param, grad in zip(params, grads):
        param.copy_(_moved(param, grad, lr, decay))
    return params
