from zerotohero.grading.probe import mistake


@mistake("d_counts")
def second_path_forgotten(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The path through `counts_sum` is missing: every count raises its row's total, so a gradient comes back that way
    too."""
    return counts_sum_inv * dprobs


@mistake("d_counts")
def first_path_lost(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The path through `probs` is missing: `counts` is used twice, and what comes back that way is added (`+=`), not replaced."""
    return torch.ones_like(counts) * dcounts_sum


@mistake("d_counts")
def sum_times_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The gradient of the sum is multiplied with `counts`; the slope of a sum in each of its terms is 1."""
    return counts_sum_inv * dprobs + counts * dcounts_sum


@mistake("d_counts")
def sum_shared_out(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The gradient of the sum is divided among its terms; each of them gets all of it."""
    return counts_sum_inv * dprobs + dcounts_sum / counts.shape[1]


@mistake("d_counts")
def own_factor(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The product passes `counts` back to `counts`; the slope in one factor is the *other* factor, `counts_sum_inv`."""
    return counts * dprobs + dcounts_sum


@mistake("d_counts")
def factor_forgotten(dprobs, dcounts_sum, counts, counts_sum_inv):
    """`dprobs` comes back as it is; the slope of the product in `counts` is `counts_sum_inv`."""
    return dprobs + dcounts_sum


@mistake("d_counts")
def subtracted(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The second path is taken off; gradients of several uses add up, and the minus is in `dcounts_sum` already."""
    return counts_sum_inv * dprobs - dcounts_sum


@mistake("d_counts")
def paths_multiplied(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The two paths are multiplied; the chain rule multiplies along a path, and different paths add up."""
    return counts_sum_inv * dprobs * dcounts_sum


@mistake("d_counts")
def factor_on_both(dprobs, dcounts_sum, counts, counts_sum_inv):
    """`counts_sum_inv` multiplies both paths; it is the slope of the product alone, the sum passes its gradient as it
    is."""
    return counts_sum_inv * (dprobs + dcounts_sum)


@mistake("d_counts")
def added_into_dprobs(dprobs, dcounts_sum, counts, counts_sum_inv):
    """It changes `dprobs` in place; whoever gave it may need it again, so begin with a new tensor."""
    dprobs *= counts_sum_inv
    dprobs += dcounts_sum
    return dprobs


@mistake("d_counts")
def one_as_a_quotient(dprobs, dcounts_sum, counts, counts_sum_inv):
    """The slope of the sum is written `counts / counts`, which is NaN where a count is 0; it is 1 there too:
    `torch.ones_like(counts)`."""
    return counts_sum_inv * dprobs + counts / counts * dcounts_sum
