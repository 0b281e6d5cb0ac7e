from zerotohero.grading.probe import mistake


@mistake("d_counts_sum_inv")
def keepdim_forgotten(dprobs, counts):
    """The sum drops its dimension and gives (n,); `counts_sum_inv` is (n, 1), and its gradient too: `keepdim=True`."""
    return (counts * dprobs).sum(1)


@mistake("d_counts_sum_inv")
def over_the_rows(dprobs, counts):
    """It sums over the rows (dim 0); each total belongs to one row, so the sum runs along it (dim 1)."""
    return (counts * dprobs).sum(0, keepdim=True)


@mistake("d_counts_sum_inv")
def not_summed(dprobs, counts):
    """It is not summed: each entry of `counts_sum_inv` was used in V places of its row, and their gradients add up."""
    return counts * dprobs


@mistake("d_counts_sum_inv")
def averaged(dprobs, counts):
    """It takes the mean along the row; gradients of several uses add up, so it is the sum."""
    return (counts * dprobs).mean(1, keepdim=True)


@mistake("d_counts_sum_inv")
def without_counts(dprobs, counts):
    """`counts` is left out: the slope of a product in one factor is the other factor."""
    return dprobs.sum(1, keepdim=True)


@mistake("d_counts_sum_inv")
def summed_before_the_product(dprobs, counts):
    """Both are summed first and then multiplied; multiply entry by entry, then sum."""
    return counts.sum(1, keepdim=True) * dprobs.sum(1, keepdim=True)


@mistake("d_counts_sum_inv")
def everything_summed(dprobs, counts):
    """It sums over the whole table; each row has a total, and a gradient, of its own."""
    return (counts * dprobs).sum().expand(len(counts), 1)


@mistake("d_counts_sum")
def sign_lost(dcounts_sum_inv, counts_sum):
    """The sign is lost: 1/x falls where x grows, so its slope is -1/x²."""
    return counts_sum**-2 * dcounts_sum_inv


@mistake("d_counts_sum")
def exponent_kept(dcounts_sum_inv, counts_sum):
    """The exponent is still -1; taking the slope of x**-1 lowers it to -2."""
    return -(counts_sum**-1) * dcounts_sum_inv


@mistake("d_counts_sum")
def exponent_raised(dcounts_sum_inv, counts_sum):
    """The exponent went from -1 up to 0; taking the slope lowers it by one, to -2."""
    return -dcounts_sum_inv


@mistake("d_counts_sum")
def chain_forgotten(dcounts_sum_inv, counts_sum):
    """It returns the slope of 1/x alone; the chain rule multiplies it with `dcounts_sum_inv`, which has come back."""
    return -(counts_sum**-2)


@mistake("d_counts_sum")
def slope_of_the_log(dcounts_sum_inv, counts_sum):
    """It uses 1/x, the slope of a logarithm; the slope of x**-1 is -x**-2."""
    return dcounts_sum_inv / counts_sum
