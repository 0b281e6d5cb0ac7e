from shared import n, normal, positive, row

from zerotohero.grading.probe import probe


@probe
def at_bndiff(backprop, g):
    """`d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff)`, n = 32, H = 6"""
    return backprop.d_bndiff(normal(g, n, 6), normal(g, n, 6), positive(g, 1, 6), normal(g, n, 6))


@probe
def at_bnmeani(backprop, g):
    """`d_bnmeani(dbndiff)`, n = 32, H = 6; (H,) is shown as (1, H)"""
    return row(backprop.d_bnmeani(normal(g, n, 6)))


@probe
def at_hprebn(backprop, g):
    """`d_hprebn(dbndiff, dbnmeani)`, n = 32, H = 6"""
    return backprop.d_hprebn(normal(g, n, 6), 4 * normal(g, 1, 6))


@probe
def nothing_is_changed(backprop, g):
    """After all three: what they were given"""
    given = [normal(g, n, 6), normal(g, n, 6), positive(g, 1, 6), normal(g, n, 6), normal(g, n, 6), normal(g, 1, 6)]
    backprop.d_bndiff(*given[:4])
    backprop.d_bnmeani(given[4])
    backprop.d_hprebn(*given[4:])
    return given


@probe(stretch=True)
def another_batch_size(backprop, g):
    """`d_hprebn` with n = 5"""
    return backprop.d_hprebn(normal(g, 5, 6), 4 * normal(g, 1, 6))
