from shared import V, n, normal, positive

from zerotohero.grading.probe import probe


@probe
def at_counts(backprop, g):
    """`d_counts(dprobs, dcounts_sum, counts, counts_sum_inv)`, n = 32, V = 27"""
    return backprop.d_counts(normal(g, n, V), normal(g, n, 1), positive(g, n, V), positive(g, n, 1))


@probe
def counts_of_zero(backprop, g):
    """The same, and the counts of one column are 0, as e to the -800 is"""
    counts = positive(g, n, V)
    counts[:, 3] = 0.0
    return backprop.d_counts(normal(g, n, V), normal(g, n, 1), counts, positive(g, n, 1))


@probe
def nothing_is_changed(backprop, g):
    """After it: `dprobs`, `dcounts_sum`, `counts` and `counts_sum_inv`"""
    given = [normal(g, n, V), normal(g, n, 1), positive(g, n, V), positive(g, n, 1)]
    backprop.d_counts(*given)
    return given
