# wrong: one-sided step (f(x+h) - f(x)) / h; it should measure from h below to h above
# causes: one_sided
def slope(f, xs, i, h=1e-6):
    ys = list(xs)
    ys[i] += h
    return (f(ys) - f(xs)) / h
