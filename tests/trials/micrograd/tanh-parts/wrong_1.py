# wrong: takes e^n instead of e^(2n), which gives tanh(n / 2)
# causes: exponent_not_doubled
def tanh_parts(n):
    e = n.exp()
    return (e - 1) / (e + 1)
