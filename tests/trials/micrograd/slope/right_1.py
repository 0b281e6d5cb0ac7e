# right: two copies of the list, one entry changed in each
def slope(f, xs, i, h=1e-6):
    above = list(xs)
    below = list(xs)
    above[i] += h
    below[i] -= h
    return (f(above) - f(below)) / (2 * h)
