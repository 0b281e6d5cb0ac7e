# wrong: moves every entry that is equal to xs[i], not only the one at i
# causes: every_equal_input_moved
def slope(f, xs, i, h=1e-6):
    up = [x + h if x == xs[i] else x for x in xs]
    down = [x - h if x == xs[i] else x for x in xs]
    return (f(up) - f(down)) / (2 * h)
