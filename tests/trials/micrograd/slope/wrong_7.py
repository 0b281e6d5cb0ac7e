# wrong: the one-sided step of the lecture
# causes: one_sided
def slope(f, xs, i, h=1e-6):
    up = list(xs)
    up[i] += h
    return (f(up) - f(xs)) / h
