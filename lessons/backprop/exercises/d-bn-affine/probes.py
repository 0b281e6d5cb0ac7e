from shared import n, normal, positive, row

from zerotohero.grading.probe import probe


@probe
def at_bngain(backprop, g):
    """`d_bngain(dhpreact, bnraw)`, n = 32, H = 6; (H,) is shown as (1, H)"""
    return row(backprop.d_bngain(normal(g, n, 6), normal(g, n, 6)))


@probe
def at_bnbias(backprop, g):
    """`d_bnbias(dhpreact)`, n = 32, H = 6; (H,) is shown as (1, H)"""
    return row(backprop.d_bnbias(normal(g, n, 6)))


@probe
def at_bnraw(backprop, g):
    """`d_bnraw(dhpreact, bngain)`, n = 32, H = 6"""
    return backprop.d_bnraw(normal(g, n, 6), positive(g, 1, 6))


@probe
def one_unit(backprop, g):
    """`d_bngain` and `d_bnbias`, n = 32, H = 1; (1,) is shown as (1, 1)"""
    return [row(backprop.d_bngain(normal(g, n, 1), normal(g, n, 1))), row(backprop.d_bnbias(normal(g, n, 1)))]


@probe
def nothing_is_changed(backprop, g):
    """After all three: `dhpreact`, `bnraw` and `bngain`"""
    dhpreact, bnraw, bngain = normal(g, n, 6), normal(g, n, 6), positive(g, 1, 6)
    backprop.d_bngain(dhpreact, bnraw)
    backprop.d_bnbias(dhpreact)
    backprop.d_bnraw(dhpreact, bngain)
    return [dhpreact, bnraw, bngain]
