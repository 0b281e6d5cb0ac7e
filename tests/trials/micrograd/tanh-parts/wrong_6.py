# wrong: the denominator is a plain number: the value is right, the gradient is not
# causes: half_out_of_the_graph
def tanh_parts(n):
    e = (2 * n).exp()
    return (e - 1) / (e.data + 1)
