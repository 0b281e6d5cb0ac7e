# wrong: divides by h; the whole step from below to above is 2 * h wide
# causes: divides_by_one_step
def slope(f, xs, i, h=1e-6):
    up = xs.copy()
    down = xs.copy()
    up[i] = up[i] + h
    down[i] = down[i] - h
    return (f(up) - f(down)) / h
