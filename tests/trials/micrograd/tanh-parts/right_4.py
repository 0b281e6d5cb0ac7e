# right: the formula as it stands
def tanh_parts(n):
    e = (2 * n).exp()
    return (e - 1) / (e + 1)
