# wrong: at n = 0 a bare 0 comes back, so n does not get its slope of 1
# causes: bare_number_at_zero
def tanh_parts(n):
    if n.data == 0:
        return Value(0.0)
    e = (2 * n).exp()
    return (e - 1) / (e + 1)
