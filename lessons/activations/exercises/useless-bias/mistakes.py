from zerotohero.grading.probe import mistake


@mistake("bias_grad")
def switched_to_evaluation(x, W, b, bn, dout):
    """bn is switched to evaluation, where the bias does count; leave it in the mode it is in."""
    bn.training = False
    b = b.detach().clone().requires_grad_()
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad


@mistake("bias_grad")
def switched_to_training(x, W, b, bn, dout):
    """bn is switched to training, where the bias never counts; leave it in the mode it is in."""
    bn.training = True
    b = b.detach().clone().requires_grad_()
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad


@mistake("bias_grad")
def gradient_of_W(x, W, b, bn, dout):
    """It returns the gradient of W; asked for is that of the bias."""
    W = W.detach().clone().requires_grad_()
    (dout * bn(x @ W + b)).sum().backward()
    return W.grad


@mistake("bias_grad")
def dout_left_out(x, W, b, bn, dout):
    """The result is summed without `dout`; multiply by it first."""
    b = b.detach().clone().requires_grad_()
    bn(x @ W + b).sum().backward()
    return b.grad


@mistake("bias_grad")
def not_through_bn(x, W, b, bn, dout):
    """The bias does not go through the BatchNorm layer (that is left out, or comes before the bias is added), so it seems
    to matter; it stands in front of it."""
    b = b.detach().clone().requires_grad_()
    (dout * (x @ W + b)).sum().backward()
    return b.grad


@mistake("bias_grad")
def averaged(x, W, b, bn, dout):
    """It takes the mean, where the sum is asked for."""
    b = b.detach().clone().requires_grad_()
    (dout * bn(x @ W + b)).mean().backward()
    return b.grad


@mistake("bias_grad")
def gradients_add_up(x, W, b, bn, dout):
    """Each call adds to the gradient that the caller's `b` has already; work on a copy of b, or clear its gradient
    first."""
    b.requires_grad_()
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad.clone()


@mistake("bias_grad")
def nothing_came(x, W, b, bn, dout):
    """It returns None: the gradient is asked of a tensor that is no leaf, such as `b * 1` or a copy whose original
    required the gradient."""
    b = b.detach().clone().requires_grad_() * 1.0
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad


@mistake("bias_grad")
def always_zero(x, W, b, bn, dout):
    """It returns 0 in every case; in evaluation the mean that is taken off is a fixed one, and does not follow the bias."""
    return torch.zeros_like(b)


@mistake("bias_grad")
def computed_in_evaluation(x, W, b, bn, dout):
    """bn is switched to evaluation for the computation (and back), and there the bias does count; compute in the mode it
    is in."""
    b = b.detach().clone().requires_grad_()
    mode, bn.training = bn.training, False
    out = bn(x @ W + b)
    bn.training = mode
    (dout * out).sum().backward()
    return b.grad


@mistake("bias_grad")
def computed_in_training(x, W, b, bn, dout):
    """bn is switched to training for the computation (and back), and there the bias never counts; compute in the mode it
    is in."""
    b = b.detach().clone().requires_grad_()
    mode, bn.training = bn.training, True
    out = bn(x @ W + b)
    bn.training = mode
    (dout * out).sum().backward()
    return b.grad
