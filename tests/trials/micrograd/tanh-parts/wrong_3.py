# wrong: works with plain numbers from n.data and wraps the result; the way back to n is cut
# causes: taken_out_of_the_graph
import math


def tanh_parts(n):
    e = math.exp(2 * n.data)
    return Value((e - 1) / (e + 1))
