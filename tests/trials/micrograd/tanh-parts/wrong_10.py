# wrong: beyond 5 a bare 1 or -1 comes back instead of the expression, so number and gradient are off there
# causes: bare_number_far_out
def tanh_parts(n):
    if abs(n.data) > 5:
        return Value(1.0 if n.data > 0 else -1.0)
    e = (2 * n).exp()
    return (e - 1) / (e + 1)
