# wrong: e to the power of n instead of 2n, which is tanh(n / 2)
# causes: exponent_not_doubled
def tanh_parts(n):
    e = n.exp()
    return (e - 1) / (e + 1)
