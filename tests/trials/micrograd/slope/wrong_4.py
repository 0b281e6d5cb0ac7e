# wrong: steps by a share of xs[i] instead of by h, so that it steps too far away from 1 and divides by zero at 0
def slope(f, xs, i, h=1e-6):
    up = list(xs)
    down = list(xs)
    up[i] = xs[i] * (1 + h)
    down[i] = xs[i] * (1 - h)
    return (f(up) - f(down)) / (up[i] - down[i])
