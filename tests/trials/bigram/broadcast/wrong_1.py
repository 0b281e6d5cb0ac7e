# wrong: compared from the left
# causes: aligned_left
def shape(a, b):
    n = max(len(a), len(b))
    a = list(a) + [1] * (n - len(a))
    b = list(b) + [1] * (n - len(b))
    out = []
    for x, y in zip(a, b):
        if x != y and x != 1 and y != 1:
            raise ValueError
        out.append(max(x, y))
    return tuple(out)
