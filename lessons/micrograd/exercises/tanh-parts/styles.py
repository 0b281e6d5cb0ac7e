from zerotohero.grading.probe import style


@style("tanh_parts")
def e_built_twice(n):
    return ((2 * n).exp() - 1) / ((2 * n).exp() + 1)


@style("tanh_parts")
def both_signs(n):
    up, down = n.exp(), (-n).exp()
    return (up - down) / (up + down)


@style("tanh_parts")
def one_minus(n):
    return 1 - 2 / ((n + n).exp() + 1)
