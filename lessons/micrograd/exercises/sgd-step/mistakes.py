from zerotohero.grading.probe import mistake


@mistake("sgd_step")
def uphill(params, lr):
    """It moves along the gradient (`+=`), so the loss grows; the step goes against it."""
    for p in params:
        p.data += lr * p.grad


@mistake("sgd_step")
def nothing_moves(params, lr):
    """No parameter moves: a new object gets the name `p` (`p = p - ...`), and the Value in the list stays as it was.
    Change `p.data`."""
    for p in params:
        p = p.data - lr * p.grad


@mistake("sgd_step")
def set_instead_of_moved(params, lr):
    """The parameter is replaced by the step itself; the step must be taken from where it was."""
    for p in params:
        p.data = -lr * p.grad


@mistake("sgd_step")
def rate_left_out(params, lr):
    """`lr` is not used, so the step is as large as the gradient."""
    for p in params:
        p.data -= p.grad


@mistake("sgd_step")
def own_rate(params, lr):
    """The learning rate is fixed at 0.1, whatever `lr` is."""
    for p in params:
        p.data -= 0.1 * p.grad


@mistake("sgd_step")
def sign_only(params, lr):
    """Only the gradient's sign is used, so a flat and a steep slope give the same step."""
    for p in params:
        p.data -= lr * ((p.grad > 0) - (p.grad < 0))


@mistake("sgd_step")
def divided_by_the_rate(params, lr):
    """The gradient is divided by `lr`, so a smaller rate takes a larger step."""
    for p in params:
        p.data -= p.grad / lr


@mistake("sgd_step")
def rate_times_data(params, lr):
    """The step is `lr` times the parameter's own data; it is `lr` times its gradient."""
    for p in params:
        p.data -= lr * p.data


@mistake("sgd_step")
def gradient_changed(params, lr):
    """It changes the gradient where it should change the data."""
    for p in params:
        p.grad -= lr * p.grad


@mistake("sgd_step")
def gradients_cleared(params, lr):
    """The gradients are set to 0 after the step; that is another step's work, and whoever wants to look at them
    cannot."""
    for p in params:
        p.data -= lr * p.grad
        p.grad = 0.0


@mistake("sgd_step")
def mean_step(params, lr):
    """The step is divided by the number of parameters."""
    for p in params:
        p.data -= lr * p.grad / len(params)


@mistake("sgd_step")
def first_parameter_only(params, lr):
    """Only the first parameter moves: the function returns inside the loop."""
    for p in params:
        p.data -= lr * p.grad
        return


@mistake("sgd_step")
def last_parameter_only(params, lr):
    """Only the last parameter moves: the step stands after the loop, not in it."""
    for p in params:
        pass
    p.data -= lr * p.grad


@mistake("sgd_step")
def entries_replaced(params, lr):
    """It puts new Values into the list; the network still holds the old ones, which have not moved. Change `p.data`."""
    for i, p in enumerate(params):
        moved = type(p)(p.data - lr * p.grad)
        moved.grad = p.grad
        params[i] = moved


@mistake("sgd_step")
def zero_rate_replaced(params, lr):
    """A rate of 0 is taken for none at all and replaced (`lr or …`); with 0, nothing should move."""
    for p in params:
        p.data -= (lr or 0.01) * p.grad


@mistake("sgd_step")
def zeros_stay(params, lr):
    """A parameter that holds 0 is never moved; a bias often begins at 0, and its gradient says where it should go."""
    for p in params:
        if p.data:
            p.data -= lr * p.grad


@mistake("sgd_step")
def steep_ones_cut_off(params, lr):
    """Large gradients are cut off before the step; asked for is `lr` times the gradient, whatever its size."""
    for p in params:
        p.data -= lr * max(-10.0, min(10.0, p.grad))
