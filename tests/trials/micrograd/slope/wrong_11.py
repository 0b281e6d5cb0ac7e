# wrong: the slope is rounded to six places, so that of something nearly flat is 0
def slope(f, xs, i, h=1e-6):
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return round((f(up) - f(down)) / (2 * h), 6)
