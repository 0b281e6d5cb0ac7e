# wrong: the gradient of an earlier call is left on b, so a second call with the same b adds to it
# causes: gradients_add_up
def bias_grad(x, W, b, bn, dout):
    b.requires_grad_(True)
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad.clone()
