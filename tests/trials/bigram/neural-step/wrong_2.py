# wrong: the sum of squares
# causes: squares_summed
def step(W, xs, ys, lr, reg):
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).sum()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()
