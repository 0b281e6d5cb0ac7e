from zerotohero.grading.probe import mistake


@mistake("step")
def not_cleared(params, Xb, Yb, lr):
    """The gradients are not cleared between steps, so each step follows the sum of all before it; set them to None (or 0)
    before `backward()`."""
    loss = cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


@mistake("step")
def loss_after(params, Xb, Yb, lr):
    """The loss is measured after the move; asked for is the one before it, which is already there."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return cross_entropy(forward(params, Xb), Yb).item()


@mistake("step")
def uphill(params, Xb, Yb, lr):
    """The gradient is added, and it points to where the loss grows; a step goes against it."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += lr * p.grad
    return loss.item()


@mistake("step")
def nothing_moves(params, Xb, Yb, lr):
    """Nothing moves: a new tensor gets the name (`p = p - ...`), or the gradient was cleared before it was used, and the
    ones in the list stay as they were. Change what they hold, through `p.data`."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p = p - lr * p.grad
    return loss.item()


@mistake("step")
def replaced_in_the_list(params, Xb, Yb, lr):
    """The list gets new tensors, so whoever holds the old ones sees no change; change what they hold, through `p.data`
    or under `no_grad`."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for i, p in enumerate(params):
        params[i] = (p - lr * p.grad).detach().requires_grad_()
    return loss.item()


@mistake("step")
def leaves_lost(params, Xb, Yb, lr):
    """The list gets tensors that are computed from the old ones: no leaves, so their `.grad` stays None at the next step.
    Change what the old ones hold, through `p.data` or under `no_grad`."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for i, p in enumerate(params):
        params[i] = p - lr * p.grad
    return loss.item()


@mistake("step")
def letters_never_move(params, Xb, Yb, lr):
    """The first tensor, C, is left as it is; where the letters lie is learnt too."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params[1:]:
        p.data += -lr * p.grad
    return loss.item()


@mistake("step")
def a_tenth_whatever_lr(params, Xb, Yb, lr):
    """The learning rate is 0.1 whatever `lr` says."""
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -0.1 * p.grad
    return loss.item()


@mistake("step")
def summed_loss(params, Xb, Yb, lr):
    """The losses of the batch are added up, so a step is as many times too large as there are examples; take their
    mean."""
    loss = cross_entropy(forward(params, Xb), Yb) * len(Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


@mistake("floor")
def nothing(X, Y):
    """It returns 0, which no model can reach where one context is followed by several labels: it cannot be sure of
    both."""
    return 0.0


@mistake("floor")
def once_for_each_context(X, Y):
    """Every context counts once, however often it comes; the mean is over examples, so a common context weighs more."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    losses = {}
    for (c, y), n in same_example.items():
        losses[c] = losses.get(c, 0.0) - n / same_context[c] * math.log(n / same_context[c])
    return sum(losses.values()) / len(losses)


@mistake("floor")
def once_for_each_pair(X, Y):
    """Every pair of context and label counts once, however often it comes; the mean is over examples."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    losses = [-math.log(n / same_context[c]) for (c, y), n in same_example.items()]
    return sum(losses) / len(losses)


@mistake("floor")
def contexts_ignored(X, Y):
    """A label's share is taken among all examples; asked for is its share among those with the same context."""
    counts = Counter(Y.tolist())
    return sum(-math.log(counts[y] / len(Y)) for y in Y.tolist()) / len(Y)


@mistake("floor")
def newest_letter_only(X, Y):
    """Only the last letter of a context is looked at; two contexts are the same where all their letters are."""
    contexts, labels = X[:, -1].tolist(), Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return sum(-math.log(same_example[c, y] / same_context[c]) for c, y in zip(contexts, labels)) / len(labels)


@mistake("floor")
def labels_alike(X, Y):
    """Each of a context's labels gets the same share, 1 / their number; a label that came more often has a larger one."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    kinds = Counter(c for c, y in set(zip(contexts, labels)))
    return sum(math.log(kinds[c]) for c in contexts) / len(contexts)


@mistake("floor")
def most_common_label(X, Y):
    """It takes the share of the context's most common label for every example; each example has its own label's."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    best = {}
    for (c, y), n in same_example.items():
        best[c] = max(best.get(c, 0), n)
    return sum(-math.log(best[c] / same_context[c]) for c in contexts) / len(contexts)


@mistake("floor")
def summed(X, Y):
    """The losses are added up; asked for is their mean over the examples."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return sum(-math.log(same_example[c, y] / same_context[c]) for c, y in zip(contexts, labels))


@mistake("floor")
def base_two(X, Y):
    """The log is to the base 2; the loss takes the natural log, so the floor must too."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return sum(-math.log2(same_example[c, y] / same_context[c]) for c, y in zip(contexts, labels)) / len(labels)


@mistake("floor")
def no_minus(X, Y):
    """The minus is missing: log of a share is negative, and a loss is not."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return sum(math.log(same_example[c, y] / same_context[c]) for c, y in zip(contexts, labels)) / len(labels)


@mistake("floor")
def log_of_the_mean(X, Y):
    """The shares are averaged, and the log is taken of that; asked for is the mean of the logs."""
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return -math.log(sum(same_example[c, y] / same_context[c] for c, y in zip(contexts, labels)) / len(labels))


@mistake("floor")
def contexts_glued(X, Y):
    """The numbers of a context are written one after the other without anything between, so (1, 12) and (11, 2) count as
    one context. Use a tuple of them."""
    contexts, labels = ["".join(map(str, row)) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    return sum(-math.log(same_example[c, y] / same_context[c]) for c, y in zip(contexts, labels)) / len(labels)


@mistake("floor")
def to_the_base_27(X, Y):
    """A context is made one number to the base 27, so with more letters than that (1, 3) and (0, 30) count as one context.
    Use a tuple of them."""
    contexts, labels = [sum(27**t * ix for t, ix in enumerate(row[::-1])) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    shares = [same_example[c, y] / same_context[c] for c, y in zip(contexts, labels)]
    return sum(-math.log(share) for share in shares) / len(shares)
