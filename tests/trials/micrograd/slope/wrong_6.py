# wrong: takes the steps back by arithmetic, which rounding does not undo exactly: xs is not as it was
# causes: put_back_by_arithmetic
def slope(f, xs, i, h=1e-6):
    xs[i] += h
    above = f(xs)
    xs[i] -= 2 * h
    below = f(xs)
    xs[i] += h
    return (above - below) / (2 * h)
