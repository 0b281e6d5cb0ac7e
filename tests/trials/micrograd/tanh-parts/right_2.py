# right: n + n instead of 2 * n, exp worked out twice, plain numbers on the left of the sum
def tanh_parts(n):
    above = (n + n).exp() - 1.0
    below = 1.0 + (n + n).exp()
    return above / below
