# wrong: moves all numbers at once, right only for a function of one
# causes: every_input_moved
def slope(f, xs, i, h=1e-6):
    above = f([x + h for x in xs])
    below = f([x - h for x in xs])
    return (above - below) / (2 * h)
