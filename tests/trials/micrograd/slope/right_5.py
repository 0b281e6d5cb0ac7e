# right: steps in the caller's list and puts the saved number back, also when f raises
def slope(f, xs, i, h=1e-6):
    saved = xs[i]
    try:
        xs[i] = saved + h
        above = f(xs)
        xs[i] = saved - h
        below = f(xs)
    finally:
        xs[i] = saved
    return (above - below) / (h + h)
