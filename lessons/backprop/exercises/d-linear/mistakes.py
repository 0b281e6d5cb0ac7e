from zerotohero.grading.probe import mistake


@mistake("d_linear")
def W_not_transposed(dout, x, W):
    """dx is made with `W` as it is; forward it led from I to O, so the gradient goes back through its transpose."""
    return dout @ W, x.T @ dout, dout.sum(0)


@mistake("d_linear")
def dW_transposed(dout, x, W):
    """dW comes out transposed, (O, I): `dout.T @ x`, where `W` is (I, O); `x.T` stands first."""
    return dout @ W.T, dout.T @ x, dout.sum(0)


@mistake("d_linear")
def x_not_transposed(dout, x, W):
    """dW is made with `x` as it is; an entry of W meets every row of x, so x is transposed and the rows add up."""
    return dout @ W.T, x @ dout, dout.sum(0)


@mistake("d_linear")
def db_not_summed(dout, x, W):
    """db is `dout` as it is, (n, O); `b` was added to each of the n rows, so its gradient is the sum over them."""
    return dout @ W.T, x.T @ dout, dout.clone()


@mistake("d_linear")
def db_along_the_rows(dout, x, W):
    """db is summed along each row (dim 1); `b` was added to each of the n rows, so the sum runs over them (dim 0)."""
    return dout @ W.T, x.T @ dout, dout.sum(1)


@mistake("d_linear")
def db_everything(dout, x, W):
    """db is one number, the sum of all; each entry of `b` gets the sum of its own column."""
    return dout @ W.T, x.T @ dout, dout.sum()


@mistake("d_linear")
def db_averaged(dout, x, W):
    """db is the mean over the rows; gradients of several uses add up, and the 1/n of the loss is in `dout` already."""
    return dout @ W.T, x.T @ dout, dout.mean(0)


@mistake("d_linear")
def dW_averaged(dout, x, W):
    """dW is divided by n; gradients of several uses add up, and the 1/n of the loss is in `dout` already."""
    return dout @ W.T, x.T @ dout / len(x), dout.sum(0)


@mistake("d_linear")
def db_keeps_its_dimension(dout, x, W):
    """db is (1, O); `b` is (O,), and a gradient has the shape of what it belongs to."""
    return dout @ W.T, x.T @ dout, dout.sum(0, keepdim=True)


@mistake("d_linear")
def db_all_ones(dout, x, W):
    """db is n everywhere: it sums the slopes 1 and forgets the chain rule, which multiplies them with `dout`."""
    return dout @ W.T, x.T @ dout, torch.ones_like(dout).sum(0)


@mistake("d_linear")
def weights_first(dout, x, W):
    """dx and dW are returned in each other's place; the order is dx, dW, db."""
    return x.T @ dout, dout @ W.T, dout.sum(0)


@mistake("d_linear")
def dout_changed(dout, x, W):
    """`dout` is changed in place, by the sum over its rows; whoever gave it may need it again."""
    dx, dW = dout @ W.T, x.T @ dout
    for row in dout[1:]:
        dout[0] += row
    return dx, dW, dout[0]
