# wrong: sets n's gradient back to 0 first, so what n had gathered elsewhere is lost
# causes: sets_the_gradient_back
def tanh_parts(n):
    n.grad = 0.0
    e = (2 * n).exp()
    return (e - 1) / (e + 1)
