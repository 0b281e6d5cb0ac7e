# wrong: the lower side takes .data, so that its gradient is cut off; number right, gradient wrong
# causes: half_out_of_the_graph
def tanh_parts(n):
    e = (2 * n).exp()
    return (e - 1) / (e.data + 1)
