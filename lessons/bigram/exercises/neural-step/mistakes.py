from zerotohero.grading.probe import mistake


@mistake("step")
def gradient_not_cleared(W, xs, ys, lr, reg):
    """What was in `W.grad` stays, and `backward` adds to it: each step goes along the sum of all gradients so far.
    Clear it first."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def uphill(W, xs, ys, lr, reg):
    """`W` moves along its gradient, so the loss grows; the step goes against it."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data += lr * W.grad
    return W, loss.item()


@mistake("step")
def loss_after_the_update(W, xs, ys, lr, reg):
    """The loss is taken after the update; asked for is the one whose gradient was used, from before it."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    return W, loss.item()


@mistake("step")
def sum_for_mean(W, xs, ys, lr, reg):
    """The losses of the examples are summed; their mean does not grow with their number."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().sum() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def squares_summed(W, xs, ys, lr, reg):
    """The squared weights are summed, which is 729 times as much as their mean."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).sum()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def no_regularization(W, xs, ys, lr, reg):
    """`reg` is not used: `reg * (W**2).mean()` belongs to the loss."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def regularization_only_shown(W, xs, ys, lr, reg):
    """The squared weights are added to the number that is returned, and not to the loss whose gradient is taken, so
    they do not pull."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean()
    shown = loss + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, shown.item()


@mistake("step")
def regularization_not_shown(W, xs, ys, lr, reg):
    """The loss is returned without its regularization; both parts are the loss."""
    probs = softmax(logits(W, xs))
    data_loss = -probs[torch.arange(len(ys)), ys].log().mean()
    loss = data_loss + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, data_loss.item()


@mistake("step")
def not_squared(W, xs, ys, lr, reg):
    """The weights' mean is added, not that of their squares: large weights of both signs cancel."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * W.mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def sizes_for_squares(W, xs, ys, lr, reg):
    """The weights' sizes are added (abs), where their squares are asked for."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * W.abs().mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def rows_squared_only(W, xs, ys, lr, reg):
    """Only the rows that the examples picked are squared; the mean is over all weights."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (logits(W, xs) ** 2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def weight_decay_subtracted(W, xs, ys, lr, reg):
    """The regularization is subtracted, so it rewards large weights; it is added."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() - reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def no_minus(W, xs, ys, lr, reg):
    """The minus before the log is missing, so the step makes the labels *less* likely."""
    probs = softmax(logits(W, xs))
    loss = probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def no_log(W, xs, ys, lr, reg):
    """The mean probability of the labels is the loss, without a log; `-log` is what makes a confident wrong guess
    expensive."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def log_of_the_mean(W, xs, ys, lr, reg):
    """The log is taken of the mean probability; it belongs inside: the mean of the logs."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].mean().log() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def base_2(W, xs, ys, lr, reg):
    """The log is to base 2; the natural log is asked for."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log2().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def all_labels_in_all_rows(W, xs, ys, lr, reg):
    """`probs[:, ys]` takes every example's label from every row; `probs[torch.arange(n), ys]` takes each its own."""
    probs = softmax(logits(W, xs))
    loss = -probs[:, ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def inputs_for_labels(W, xs, ys, lr, reg):
    """It looks up the probability of the inputs, `xs`; the labels are `ys`."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), xs].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def examples_backwards(W, xs, ys, lr, reg):
    """`ys` picks the rows and `xs` is the label; the letter that goes in is `xs`."""
    probs = softmax(logits(W, ys))
    loss = -probs[torch.arange(len(ys)), xs].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def five_examples(W, xs, ys, lr, reg):
    """The 5 of the lecture's first five examples is still written there; there are `len(ys)`."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(5), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def softmax_over_the_batch(W, xs, ys, lr, reg):
    """The softmax runs over the examples (dim 0) and not over the letters of each."""
    probs = torch.softmax(logits(W, xs), 0)
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def softmax_twice(W, xs, ys, lr, reg):
    """The softmax is taken twice: `cross_entropy` (or a second `softmax`) wants the logits, not probabilities."""
    probs = softmax(softmax(logits(W, xs)))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def no_softmax(W, xs, ys, lr, reg):
    """The logits are only raised to e, and not divided by their row's total, so they are no probabilities."""
    probs = logits(W, xs).exp()
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def leaf_replaced(W, xs, ys, lr, reg):
    """`W = W - lr * W.grad` makes a `W` with a history, whose `.grad` the next `backward` does not fill. Move
    `W.data`, or begin a new leaf."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W = W - lr * W.grad
    return W, loss.item()


@mistake("step")
def leaf_changed_under_the_graph(W, xs, ys, lr, reg):
    """`W -= ...` on a leaf that requires gradients is refused by torch. Move `W.data`, or do it under
    `torch.no_grad()`."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W -= lr * W.grad
    return W, loss.item()


@mistake("step")
def never_moved(W, xs, ys, lr, reg):
    """`W` stays where it was: a copy is moved, or the gradient is cleared between `backward` and the update, so there
    is none left to move by."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    return W, loss.item()


@mistake("step")
def rate_of_the_lecture(W, xs, ys, lr, reg):
    """The rate is 50 whatever `lr` says."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= 50 * W.grad
    return W, loss.item()


@mistake("step")
def strength_of_the_lecture(W, xs, ys, lr, reg):
    """The squares weigh 0.01 whatever `reg` says."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + 0.01 * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()


@mistake("step")
def exchanged(W, xs, ys, lr, reg):
    """`loss` and `W` are returned the other way round: `W` comes first."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return loss.item(), W


@mistake("step")
def loss_only(W, xs, ys, lr, reg):
    """Only the loss is returned; `(W, loss)` is asked for."""
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return loss.item()
