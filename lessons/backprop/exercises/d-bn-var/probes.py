from shared import n, normal, positive, row

from zerotohero.grading.probe import probe


@probe
def at_bnvar_inv(backprop, g):
    """`d_bnvar_inv(dbnraw, bndiff)`, n = 32, H = 6; (H,) is shown as (1, H)"""
    return row(backprop.d_bnvar_inv(normal(g, n, 6), normal(g, n, 6)))


@probe
def at_bnvar(backprop, g):
    """`d_bnvar(dbnvar_inv, bnvar)`, H = 6"""
    return backprop.d_bnvar(normal(g, 1, 6), positive(g, 1, 6))


@probe
def at_small_bnvar(backprop, g):
    """`d_bnvar(dbnvar_inv, bnvar)` of variances around 0.001, where the 1e-5 is seen"""
    return backprop.d_bnvar(normal(g, 1, 6), 0.001 * positive(g, 1, 6))


@probe
def at_bndiff2(backprop, g):
    """`d_bndiff2(dbnvar, bndiff2)`, n = 32, H = 6"""
    return backprop.d_bndiff2(normal(g, 1, 6), positive(g, n, 6))


@probe
def one_unit(backprop, g):
    """`d_bnvar_inv(dbnraw, bndiff)`, n = 32, H = 1; (1,) is shown as (1, 1)"""
    return row(backprop.d_bnvar_inv(normal(g, n, 1), normal(g, n, 1)))


@probe
def nothing_is_changed(backprop, g):
    """After all three: what they were given"""
    given = [normal(g, n, 6), normal(g, n, 6), normal(g, 1, 6), positive(g, 1, 6), normal(g, 1, 6), positive(g, n, 6)]
    backprop.d_bnvar_inv(*given[:2])
    backprop.d_bnvar(*given[2:4])
    backprop.d_bndiff2(*given[4:])
    return given


@probe(stretch=True)
def another_batch_size(backprop, g):
    """`d_bndiff2` with n = 5"""
    return backprop.d_bndiff2(normal(g, 1, 6), positive(g, 5, 6))


@probe
def at_no_bnvar(backprop, g):
    """`d_bnvar(dbnvar_inv, bnvar)` of columns that never vary"""
    dbnvar_inv = normal(g, 1, 6)
    return backprop.d_bnvar(dbnvar_inv, 0 * dbnvar_inv)
