# wrong: the regularization is in the loss that is returned, not in the one that is differentiated
# causes: regularization_only_shown
def step(W, xs, ys, lr, reg):
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean()
    W.grad = None
    loss.backward()
    total = loss.item() + reg * (W.data**2).mean().item()
    W.data -= lr * W.grad
    return W, total
