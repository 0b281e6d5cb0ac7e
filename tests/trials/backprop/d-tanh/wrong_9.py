# wrong: the slope is held above 1e-4, so a saturated unit gets a gradient that it has not
# causes: slope_held_up
def d_hpreact(dh, h):
    return (1.0 - h ** 2).clamp(min=1e-4) * dh
