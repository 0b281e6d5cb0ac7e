# right: zip_longest of the reversed shapes
def shape(a, b):
    from itertools import zip_longest
    out = []
    for x, y in zip_longest(reversed(a), reversed(b), fillvalue=1):
        if 1 not in (x, y) and x != y:
            raise ValueError(f"cannot broadcast {a} and {b}")
        out.insert(0, y if x == 1 else x)
    return tuple(out)
