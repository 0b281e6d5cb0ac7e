# wrong: keeps the leading sizes of a only; when b has more sizes, b's leading ones are lost
def shape(a, b):
    out = []
    for x, y in zip(reversed(a), reversed(b)):
        if x == y or y == 1:
            out.append(x)
        elif x == 1:
            out.append(y)
        else:
            raise ValueError(f"{a} and {b} do not broadcast")
    lead = tuple(a[: len(a) - len(b)]) if len(a) > len(b) else ()
    return lead + tuple(reversed(out))
