# right: recursion on the last size
def shape(a, b):
    if not a or not b:
        return tuple(a) or tuple(b)
    x, y = a[-1], b[-1]
    if x != y and x != 1 and y != 1:
        raise ValueError((x, y))
    return shape(a[:-1], b[:-1]) + (max(x, y),)
