# wrong: shapes that do not fit raise AssertionError instead of ValueError
# causes: asserts
def shape(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + tuple(a)
    b = (1,) * (n - len(b)) + tuple(b)
    for x, y in zip(a, b):
        assert x == y or x == 1 or y == 1, f"sizes {x} and {y} do not fit"
    return tuple(y if x == 1 else x for x, y in zip(a, b))
