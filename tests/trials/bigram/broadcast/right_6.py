# right: recursion with match on the last sizes, "the larger" taken literally
def shape(a, b):
    match (tuple(a), tuple(b)):
        case ((), rest) | (rest, ()):
            return rest
        case ((*heads, x), (*others, y)) if x == y or 1 in (x, y):
            return shape(heads, others) + (max(x, y),)
    raise ValueError((tuple(a), tuple(b)))
