from shared import V, n, normal, positive

from zerotohero.grading.probe import probe


@probe
def at_counts_sum_inv(backprop, g):
    """`d_counts_sum_inv(dprobs, counts)`, n = 32, V = 27"""
    return backprop.d_counts_sum_inv(normal(g, n, V), positive(g, n, V))


@probe
def at_counts_sum(backprop, g):
    """`d_counts_sum(dcounts_sum_inv, counts_sum)`, n = 32"""
    return backprop.d_counts_sum(normal(g, n, 1), positive(g, n, 1))


@probe
def nothing_is_changed(backprop, g):
    """After both: what they were given"""
    given = [normal(g, n, V), positive(g, n, V), normal(g, n, 1), positive(g, n, 1)]
    backprop.d_counts_sum_inv(*given[:2]), backprop.d_counts_sum(*given[2:])
    return given
