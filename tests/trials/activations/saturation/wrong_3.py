# wrong: dead at the high end only
# causes: dead_upper_end_only
def dead_tanh(h):
    return (h > 0.99).all(0)
