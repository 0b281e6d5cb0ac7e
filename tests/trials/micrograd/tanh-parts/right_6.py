# right: 1 - 2 / (e + 1), with e as the square of n.exp()
def tanh_parts(n: "Value") -> "Value":
    return 1 - 2 / (n.exp() ** 2 + 1)
