# wrong: returns None where they do not fit, instead of raising
# causes: none_for_an_error
def shape(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + tuple(a)
    b = (1,) * (n - len(b)) + tuple(b)
    for x, y in zip(a, b):
        if x != y and x != 1 and y != 1:
            return None
    return tuple(max(x, y) for x, y in zip(a, b))
