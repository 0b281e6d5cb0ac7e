# wrong: a percentage
# causes: in_percent
def saturation(h, threshold=0.99):
    return 100 * (h.abs() > threshold).float().mean(0)
