# wrong: the result is left reversed
# causes: left_reversed
def shape(a, b):
    from itertools import zip_longest
    out = []
    for x, y in zip_longest(a[::-1], b[::-1], fillvalue=1):
        if x != y and x != 1 and y != 1:
            raise ValueError
        out.append(x if y == 1 else y)
    return tuple(out)
