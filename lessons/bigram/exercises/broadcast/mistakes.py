from zerotohero.grading.probe import mistake


@mistake("shape")
def aligned_left(a, b):
    """The shapes are compared from the left, so the shorter one gets its ones behind. They are compared from the right:
    that is why (27,) lies along a row of (27, 27)."""
    length = max(len(a), len(b))
    a, b = tuple(a) + (1,) * (length - len(a)), tuple(b) + (1,) * (length - len(b))
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1 and n != 1:
            raise ValueError
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def ones_not_stretched(a, b):
    """A size of 1 is refused beside a larger one; it is stretched to it."""
    length = max(len(a), len(b))
    longer = a if len(a) == length else b
    a = tuple(longer[: length - len(a)]) + tuple(a)
    b = tuple(longer[: length - len(b)]) + tuple(b)
    if a != b:
        raise ValueError
    return a


@mistake("shape")
def ones_of_the_first_only(a, b):
    """Only a 1 in the first shape is stretched; the second one's are too."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1:
            raise ValueError
        out.append(n)
    return tuple(out)


@mistake("shape")
def ones_of_the_second_only(a, b):
    """Only a 1 in the second shape is stretched; the first one's are too."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != n and n != 1:
            raise ValueError
        out.append(m)
    return tuple(out)


@mistake("shape")
def larger_of_any_two(a, b):
    """It takes the larger of two sizes whatever they are: 3 and 4 do not fit together, since neither of them is 1."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    return tuple(max(m, n) for m, n in zip(a, b))


@mistake("shape")
def smaller_taken(a, b):
    """It takes the smaller of two sizes, so what should be stretched shrinks the other: the result has the larger."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1 and n != 1:
            raise ValueError
        out.append(min(m, n))
    return tuple(out)


@mistake("shape")
def equal_lengths_only(a, b):
    """Shapes of different lengths are refused; the shorter one gets ones in front."""
    if len(a) != len(b):
        raise ValueError
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1 and n != 1:
            raise ValueError
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def rest_of_the_longer_lost(a, b):
    """`zip` stops at the end of the shorter shape, so the sizes that only the longer one has are missing."""
    out = []
    for m, n in zip(reversed(a), reversed(b)):
        if m != n and m != 1 and n != 1:
            raise ValueError
        out.insert(0, n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def left_reversed(a, b):
    """The sizes are gathered from the right and never turned round again."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(reversed(a), reversed(b)):
        if m != n and m != 1 and n != 1:
            raise ValueError
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def none_for_an_error(a, b):
    """It returns None where the shapes do not fit together. Raise `ValueError`, so that nobody goes on with it."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1 and n != 1:
            return None
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def asserts(a, b):
    """An `assert` raises AssertionError, and none at all under `python -O`; asked for is `ValueError`."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        assert m == n or m == 1 or n == 1
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def all_refused_but_ones(a, b):
    """Two equal sizes are refused unless they are 1; equal sizes fit together."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != 1 and n != 1:
            raise ValueError
        out.append(n if m == 1 else m)
    return tuple(out)


@mistake("shape")
def last_two_checked(a, b):
    """Whether two sizes fit is asked in the last two places only; further to the left they must be equal, or one of them 1, as
    well."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    for m, n in zip(a[-2:], b[-2:]):
        if m != n and m != 1 and n != 1:
            raise ValueError
    return tuple(max(m, n) for m, n in zip(a, b))


@mistake("shape")
def multiples_stretched(a, b):
    """A size is stretched to any multiple of it, 3 to 6; only a 1 is stretched."""
    length = max(len(a), len(b))
    a, b = (1,) * (length - len(a)) + tuple(a), (1,) * (length - len(b)) + tuple(b)
    for m, n in zip(a, b):
        if min(m, n) and max(m, n) % min(m, n):
            raise ValueError
    return tuple(max(m, n) for m, n in zip(a, b))
