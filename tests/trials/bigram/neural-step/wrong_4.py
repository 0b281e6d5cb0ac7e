# wrong: the loss is computed again after the update
# causes: loss_after_the_update
def step(W, xs, ys, lr, reg):
    def loss_now():
        probs = softmax(logits(W, xs))
        return -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    loss = loss_now()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss_now().item()
