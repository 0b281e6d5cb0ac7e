from zerotohero.grading.probe import style


@style("bias_grad")
def as_the_lecture_would(x, W, b, bn, dout):
    b = torch.tensor(b.tolist(), dtype=b.dtype, requires_grad=True)
    hpreact = x @ W + b
    hpreact = bn(hpreact)
    loss = (hpreact * dout).sum()
    loss.backward()
    return b.grad


@style("bias_grad")
def by_autograd(x, W, b, bn, dout):
    bias = b.clone().detach().requires_grad_(True)
    return torch.autograd.grad(bn(x @ W + bias), bias, dout)[0]


@style("bias_grad")
def on_the_callers(x, W, b, bn, dout):
    b.requires_grad = True
    b.grad = None
    torch.sum(dout * bn(torch.addmm(b, x, W))).backward()
    return b.grad


@style("bias_grad")
def backward_with_dout(x, W, b, bn, dout):
    b = torch.nn.Parameter(b.detach().clone())
    bn(x @ W + b).backward(dout)
    return b.grad
