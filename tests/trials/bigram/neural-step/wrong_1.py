# wrong: the gradient of before is not cleared
# causes: gradient_not_cleared
def step(W, xs, ys, lr, reg):
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()
