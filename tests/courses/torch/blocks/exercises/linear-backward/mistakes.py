from zerotohero.grading.probe import mistake


@mistake("linear_backward")
def no_transpose_of_W(dout, x, W):
    """dx is made with W as it is; the gradient goes back through its transpose."""
    return dout @ W if W.shape[0] == W.shape[1] else dout.new_zeros(x.shape), x.T @ dout, dout.sum(0)


@mistake("linear_backward")
def dW_transposed(dout, x, W):
    """dW comes out transposed, (O, I) instead of (I, O): x.T stands first."""
    return dout @ W.T, dout.T @ x, dout.sum(0)


@mistake("linear_backward")
def db_not_summed(dout, x, W):
    """db is dout as it is; b is added to every row, so its gradient is the sum over them."""
    return dout @ W.T, x.T @ dout, dout


@mistake("linear_backward")
def db_over_columns(dout, x, W):
    """db is summed along each row (dim 1) instead of over the rows (dim 0)."""
    return dout @ W.T, x.T @ dout, dout.sum(1)


@mistake("linear_backward")
def mean_over_rows(dout, x, W):
    """dW and db are averaged over the rows; the mean belongs to the loss, and is in dout already."""
    return dout @ W.T, x.T @ dout / len(x), dout.mean(0)
