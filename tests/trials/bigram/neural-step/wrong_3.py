# wrong: uphill
# causes: uphill
def step(W, xs, ys, lr, reg):
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data += lr * W.grad
    return W, loss.item()
