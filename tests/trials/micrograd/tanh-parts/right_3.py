# right: the same expression rearranged, 1 - 2 / (e + 1)
def tanh_parts(n):
    doubled = n * 2.0
    e = doubled.exp()
    return 1 - 2 / (e + 1)
