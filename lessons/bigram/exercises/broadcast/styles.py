from zerotohero.grading.probe import style


@style("shape")
def from_the_right(a, b):
    out = []
    for i in range(1, max(len(a), len(b)) + 1):
        m = a[-i] if i <= len(a) else 1
        n = b[-i] if i <= len(b) else 1
        if m == 1:
            out.append(n)
        elif n in (1, m):
            out.append(m)
        else:
            raise ValueError(f"{a} and {b}")
    return tuple(out[::-1])


@style("shape")
def by_zip_longest(a, b):
    from itertools import zip_longest

    out = []
    for pair in zip_longest(reversed(a), reversed(b), fillvalue=1):
        larger = set(pair) - {1} or {1}
        if len(larger) > 1:
            raise ValueError
        out.insert(0, larger.pop())
    return tuple(out)


@style("shape")
def the_larger_where_it_may(a, b):
    if len(a) < len(b):
        return shape(b, a)
    b = (1,) * (len(a) - len(b)) + tuple(b)
    if any(m != n and 1 not in (m, n) for m, n in zip(a, b)):
        raise ValueError("these do not broadcast")
    return tuple(max(m, n) for m, n in zip(a, b))


@style("shape")
def one_place_at_a_time(a, b):
    if not a or not b:
        return tuple(a or b)
    if a[-1] != b[-1] and 1 not in (a[-1], b[-1]):
        raise ValueError
    return shape(a[:-1], b[:-1]) + (max(a[-1], b[-1]),)
