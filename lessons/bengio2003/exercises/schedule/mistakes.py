from zerotohero.grading.probe import mistake


@mistake("lr")
def constant(t, eps0=1e-3, r=1e-8):
    """The rate stays at eps0; it falls as examples go by."""
    return eps0


@mistake("lr")
def exponential(t, eps0=1e-3, r=1e-8):
    """The rate falls exponentially; the paper's falls like one over 1 + r t."""
    return eps0 * math.exp(-r * t)


@mistake("lr")
def linear(t, eps0=1e-3, r=1e-8):
    """The rate falls in a straight line and would turn negative; it is divided by 1 + r t."""
    return eps0 * (1 - r * t)


@mistake("lr")
def no_one(t, eps0=1e-3, r=1e-8):
    """The 1 is missing, so after no example it divides by 0."""
    return eps0 / (r * t)


@mistake("lr")
def root(t, eps0=1e-3, r=1e-8):
    """The rate falls like one over the root of 1 + r t; the paper has no root."""
    return eps0 / math.sqrt(1 + r * t)


@mistake("lr")
def multiplied(t, eps0=1e-3, r=1e-8):
    """It is multiplied by 1 + r t, so the rate grows; divide."""
    return eps0 * (1 + r * t)


@mistake("sgd_step")
def biases_decay(params, grads, lr, decay=1e-4):
    """Biases decay too; only tensors of two dimensions do."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad + decay * p)


@mistake("sgd_step")
def twice_the_decay(params, grads, lr, decay=1e-4):
    """The decay is 2 · decay · w, the slope of decay · w²; the paper adds decay · w."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad + 2 * decay * p if p.dim() > 1 else grad)


@mistake("sgd_step")
def decay_without_lr(params, grads, lr, decay=1e-4):
    """The decay is not multiplied by the learning rate."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * grad + (decay * p if p.dim() > 1 else 0)


@mistake("sgd_step")
def decay_ignored(params, grads, lr, decay=1e-4):
    """Nothing decays."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * grad


@mistake("sgd_step")
def grows(params, grads, lr, decay=1e-4):
    """The decay has the wrong sign, so weights grow; it pulls them towards 0."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad - decay * p if p.dim() > 1 else grad)


@mistake("sgd_step")
def climbs(params, grads, lr, decay=1e-4):
    """It moves along the gradient, so the loss grows; the paper climbs a likelihood, and a loss is descended."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p += lr * (grad - decay * p if p.dim() > 1 else grad)


@mistake("sgd_step")
def only_biases_decay(params, grads, lr, decay=1e-4):
    """Biases decay and matrices do not: they are exchanged."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad if p.dim() > 1 else grad + decay * p)


@mistake("sgd_step")
def not_in_place(params, grads, lr, decay=1e-4):
    """It makes new tensors (and perhaps puts them into the list), and those that were handed over stay as they were; move them in
    place, with `-=` under `no_grad`."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p = p - lr * (grad + decay * p if p.dim() > 1 else grad)


@mistake("sgd_step")
def in_the_graph(params, grads, lr, decay=1e-4):
    """The step is written into the graph, where torch refuses to change a tensor that it needs; use `torch.no_grad()`."""
    for p, grad in zip(params, grads):
        p -= lr * (grad + decay * p if p.dim() > 1 else grad)


@mistake("sgd_step")
def gradients_changed(params, grads, lr, decay=1e-4):
    """The decay is added into the caller's gradients; make a new tensor."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            if p.dim() > 1:
                grad += decay * p
            p -= lr * grad


@mistake("sgd_step")
def decays_after_the_step(params, grads, lr, decay=1e-4):
    """The weights are shrunk after the step, by what the gradient has moved them to; both are taken from the weights as they were."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * grad
            if p.dim() > 1:
                p -= lr * decay * p


@mistake("lr")
def brackets_missing(t, eps0=1e-3, r=1e-8):
    """Without brackets `eps0 / 1 + r * t` divides first and then adds, so the rate grows; all of 1 + r t is divided by."""
    return eps0 / 1 + r * t


@mistake("sgd_step")
def one_row_does_not_decay(params, grads, lr, decay=1e-4):
    """A matrix of a single row counts as a bias and does not decay; it has two dimensions, whatever their sizes."""
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad + decay * p if p.squeeze().dim() > 1 else grad)
