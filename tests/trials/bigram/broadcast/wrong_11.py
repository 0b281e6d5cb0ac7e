# wrong: whether sizes fit is checked for the last two places only, further to the left the larger one is taken unchecked
# causes: last_two_checked
def shape(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + tuple(a)
    b = (1,) * (n - len(b)) + tuple(b)
    for x, y in zip(a[-2:], b[-2:]):
        if x != y and 1 not in (x, y):
            raise ValueError(f"{x} and {y} do not fit together")
    return tuple(max(x, y) for x, y in zip(a, b))
