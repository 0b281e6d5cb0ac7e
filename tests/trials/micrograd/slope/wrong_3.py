# wrong: goes back by arithmetic (+h, -2h, +h), so that rounding leaves xs[i] a little off; it should leave xs as it was
# causes: put_back_by_arithmetic
def slope(f, xs, i, h=1e-6):
    xs[i] += h
    up = f(xs)
    xs[i] -= 2 * h
    down = f(xs)
    xs[i] += h
    return (up - down) / (2 * h)
