# right: the C way, three indices running from the back and a result filled in place
def _fit(p, q):
    if p == q:
        return p
    if p == 1:
        return q
    if q == 1:
        return p
    raise ValueError("sizes %d and %d do not fit together" % (p, q))


def shape(a, b):
    i = len(a) - 1
    j = len(b) - 1
    k = i if i > j else j
    result = [0] * (k + 1)
    while k >= 0:
        if i < 0:
            result[k] = b[j]
        elif j < 0:
            result[k] = a[i]
        else:
            result[k] = _fit(a[i], b[j])
        i -= 1
        j -= 1
        k -= 1
    return tuple(result)
