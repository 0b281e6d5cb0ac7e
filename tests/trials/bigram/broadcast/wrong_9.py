# wrong: lets a size be stretched to any multiple of it (2 to 4, 3 to 6), only 1 may be stretched
# causes: multiples_stretched
def shape(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + tuple(a)
    b = (1,) * (n - len(b)) + tuple(b)
    out = []
    for x, y in zip(a, b):
        small, large = min(x, y), max(x, y)
        if small and large % small:
            raise ValueError(f"{x} and {y} do not fit together")
        out.append(large)
    return tuple(out)
