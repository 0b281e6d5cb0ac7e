from zerotohero.grading.probe import mistake


@mistake("backward")
def repeated_rows_dropped(dlogits, X, C, H, d, U, b, W=None):
    """`dC[X] = ...` (or `+=`) keeps one gradient for a word that stands in several contexts; all that reach its row are added up."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C)
    grads["C"][X.flatten()] = dx.reshape(-1, C.shape[1])
    return grads


@mistake("backward")
def slope_of_what_went_in(dlogits, X, C, H, d, U, b, W=None):
    """The slope of tanh is taken from what went into it; 1 - a² needs what came out."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - (d + x @ H.T) ** 2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def no_slope(dlogits, X, C, H, d, U, b, W=None):
    """The gradient passes the tanh unchanged; it is multiplied by its slope there, 1 - a²."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = dlogits @ U
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def slope_of_1_minus_a(dlogits, X, C, H, d, U, b, W=None):
    """The slope of tanh is 1 - a², and 1 - a stands here."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def sigmoids_slope(dlogits, X, C, H, d, U, b, W=None):
    """a (1 - a) is the sigmoid's slope; tanh's is 1 - a²."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (a * (1 - a))
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def direct_path_missing(dlogits, X, C, H, d, U, b, W=None):
    """What comes back to x through W is left out; both ways lead to the words' rows."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def direct_path_only(dlogits, X, C, H, d, U, b, W=None):
    """What comes back to x through H is left out where there is a W; both ways are added."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def rows_mixed(dlogits, X, C, H, d, U, b, W=None):
    """The gradient of x is cut into rows number by number; it is one word's row after the other, as in `forward`."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(
        0, X.flatten(), dx.reshape(len(X), C.shape[1], -1).transpose(1, 2).reshape(-1, C.shape[1])
    )
    return grads


@mistake("backward")
def means(dlogits, X, C, H, d, U, b, W=None):
    """The gradients are divided by the number of examples; dlogits already says how the loss sums them."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return {name: grad / len(X) for name, grad in grads.items()}


@mistake("backward")
def biases_averaged(dlogits, X, C, H, d, U, b, W=None):
    """The biases' gradients are means over the examples; they are sums."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.mean(0), "U": dlogits.T @ a, "b": dlogits.mean(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def hidden_from_x_before_tanh(dlogits, X, C, H, d, U, b, W=None):
    """H and d get the gradient at a; it must pass the tanh's slope first."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": (dlogits @ U).T @ x, "d": (dlogits @ U).sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def u_from_what_went_in(dlogits, X, C, H, d, U, b, W=None):
    """U's gradient is taken with what went into the tanh; what U multiplies is what came out of it."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ (d + x @ H.T), "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def minus_sign(dlogits, X, C, H, d, U, b, W=None):
    """All gradients have the wrong sign: the paper climbs the log likelihood, and `dlogits` here is a loss's."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return {name: -grad for name, grad in grads.items()}


@mistake("backward")
def tanh_taken_twice(dlogits, X, C, H, d, U, b, W=None):
    """The slope is 1 - tanh(a)², and a is what came out of the tanh already; it is 1 - a²."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - torch.tanh(a) ** 2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


@mistake("backward")
def twice_in_one_context_dropped(dlogits, X, C, H, d, U, b, W=None):
    """A word that stands twice in one context gets one of its gradients: `dC[X[i]] += ...` writes each row once. All that reach
    its row are added up."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C)
    for context, rows in zip(X, dx.reshape(*X.shape, C.shape[1])):
        grads["C"][context] += rows
    return grads


@mistake("backward")
def zeros_are_none(dlogits, X, C, H, d, U, b, W=None):
    """A W of zeros is taken for none and gets no gradient, so a direct connection that begins at 0 is never learnt; ask `W is not
    None`."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None and W.any():
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads
