# wrong: fills the shorter shape up with 1 on the right, so sizes are compared from the left
# causes: aligned_left
def shape(a, b):
    n = max(len(a), len(b))
    a = tuple(a) + (1,) * (n - len(a))
    b = tuple(b) + (1,) * (n - len(b))
    for x, y in zip(a, b):
        if x != y and 1 not in (x, y):
            raise ValueError(f"{a} and {b} do not broadcast")
    return tuple(max(x, y) for x, y in zip(a, b))
