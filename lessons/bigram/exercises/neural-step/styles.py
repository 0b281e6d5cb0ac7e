from zerotohero.grading.probe import style


@style("step")
def as_in_the_lecture(W, xs, ys, lr, reg):
    num = xs.nelement()
    xenc = torch.nn.functional.one_hot(xs, num_classes=27).float()
    logits = xenc @ W
    counts = logits.exp()
    probs = counts / counts.sum(1, keepdims=True)
    loss = -probs[torch.arange(num), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data += -lr * W.grad
    return W, loss


@style("step")
def by_cross_entropy(W, xs, ys, lr, reg):
    loss = torch.nn.functional.cross_entropy(W[xs], ys) + reg * W.pow(2).mean()
    (gradient,) = torch.autograd.grad(loss, W)
    with torch.no_grad():
        W -= lr * gradient
    return W, float(loss)


@style("step")
def a_new_leaf(W, xs, ys, lr, reg):
    W = W.detach().clone().requires_grad_(True)
    loss = -torch.log_softmax(W[xs], 1).gather(1, ys[:, None]).mean() + reg * (W * W).mean()
    loss.backward()
    return (W - lr * W.grad).detach().requires_grad_(True), loss.detach()


@style("step")
def by_hand(W, xs, ys, lr, reg):
    weights = W.detach()
    probs = softmax(weights[xs])
    loss = -probs[range(len(ys)), ys].log().mean() + reg * (weights**2).mean()
    probs[range(len(ys)), ys] -= 1
    gradient = torch.zeros_like(weights).index_add_(0, xs, probs / len(ys))
    W.data -= lr * (gradient + 2 * reg * weights / weights.numel())
    return W, loss.item()


@style("step")
def by_an_optimizer(W, xs, ys, lr, reg):
    optimizer = torch.optim.SGD([W], lr=lr)
    optimizer.zero_grad()
    loss = torch.nn.functional.nll_loss(softmax(logits(W, xs)).log(), ys) + reg * (W**2).sum() / W.numel()
    loss.backward()
    optimizer.step()
    return [W, loss.item()]
