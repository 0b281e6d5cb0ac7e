# wrong: zip stops at the shorter one, the rest is lost
# causes: rest_of_the_longer_lost
def shape(a, b):
    out = []
    for x, y in zip(reversed(a), reversed(b)):
        if x == y or x == 1 or y == 1:
            out.append(max(x, y))
        else:
            raise ValueError("no")
    return tuple(reversed(out))
