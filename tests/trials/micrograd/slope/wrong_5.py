# wrong: moves every entry of xs by h; only xs[i] should move
# causes: every_input_moved
def slope(f, xs, i, h=1e-6):
    up = [x + h for x in xs]
    down = [x - h for x in xs]
    return (f(up) - f(down)) / (up[i] - down[i])
