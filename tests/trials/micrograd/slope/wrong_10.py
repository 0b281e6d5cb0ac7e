# wrong: steps half of h to each side, it should be h above and h below (seen only on a curve with a coarse h)
# causes: half_steps
def slope(f, xs, i, h=1e-6):
    up, down = list(xs), list(xs)
    up[i] += h / 2
    down[i] -= h / 2
    return (f(up) - f(down)) / h
