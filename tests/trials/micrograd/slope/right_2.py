# right: new lists by slicing in a helper, divided by the distance that was really stepped
def shifted(xs, i, d):
    return [*xs[:i], xs[i] + d, *xs[i + 1:]]


def slope(f, xs, i, h=1e-6):
    hi, lo = shifted(xs, i, h), shifted(xs, i, -h)
    rise = f(hi) - f(lo)
    run = hi[i] - lo[i]
    return rise / run
