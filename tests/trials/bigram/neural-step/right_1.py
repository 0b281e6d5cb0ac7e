# right: the lecture's cells
def step(W, xs, ys, lr, reg):
    xenc = torch.nn.functional.one_hot(xs, num_classes=27).float()
    logits = xenc @ W
    counts = logits.exp()
    probs = counts / counts.sum(1, keepdims=True)
    num = xs.nelement()
    loss = -probs[torch.arange(num), ys].log().mean() + reg*(W**2).mean()
    W.grad = None
    loss.backward()
    W.data += -lr * W.grad
    return W, loss
