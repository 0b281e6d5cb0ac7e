from zerotohero.grading.probe import mistake


@mistake("tanh_parts")
def exponent_not_doubled(n):
    """The exponent is `n`, where it must be `2 * n`: that is the tanh of half of `n`."""
    e = n.exp()
    return (e - 1) / (e + 1)


@mistake("tanh_parts")
def taken_out_of_the_graph(n):
    """It computes with `.data`, so the result is the right number that remembers nothing: no gradient reaches `n`."""
    e = math.exp(2 * n.data)
    return Value((e - 1) / (e + 1))


@mistake("tanh_parts")
def half_out_of_the_graph(n):
    """One of the two `e` is taken out as a plain number, so only the other one's share comes back to `n`."""
    e = (2 * n).exp()
    return (e - 1) / (e.data + 1)


@mistake("tanh_parts")
def other_half_out_of_the_graph(n):
    """The `e` above the division is taken out as a plain number, so only the other one's share comes back to `n`."""
    e = (2 * n).exp()
    return (e.data - 1) / (e + 1)


@mistake("tanh_parts")
def upside_down(n):
    """The fraction stands on its head: minus belongs above, plus below."""
    e = (2 * n).exp()
    return (e + 1) / (e - 1)


@mistake("tanh_parts")
def signs_exchanged(n):
    """Below the division stands minus a sign too many: it must be `e + 1`, and above it `e - 1`."""
    e = (2 * n).exp()
    return (1 - e) / (e + 1)


@mistake("tanh_parts")
def sigmoid_instead(n):
    """This is the sigmoid, `e / (e + 1)`; tanh takes 1 away above the division."""
    e = (2 * n).exp()
    return e / (e + 1)


@mistake("tanh_parts")
def number_returned(n):
    """It returns a plain number; asked for is the Value of the whole expression."""
    e = (2 * n).exp()
    return ((e - 1) / (e + 1)).data


@mistake("tanh_parts")
def changes_n(n):
    """It doubles `n` itself on the way; work with `2 * n`, which is a new Value."""
    n.data *= 2
    e = n.exp()
    return (e - 1) / (e + 1)


@mistake("tanh_parts")
def no_result(n):
    """The expression is made and not returned: without a `return`, the call gives None."""
    e = (2 * n).exp()
    (e - 1) / (e + 1)


@mistake("tanh_parts")
def ready_made(n):
    """It calls `n.tanh()`; here tanh is to be made from exp, minus and divide, to see that the gradient comes out the same."""
    return n.tanh()


@mistake("tanh_parts")
def bare_number_at_zero(n):
    """At 0 a fresh 0 is returned, which knows nothing of `n`; the slope of tanh is steepest there, and `n` gets none of it."""
    if n.data == 0:
        return Value(0.0)
    e = (2 * n).exp()
    return (e - 1) / (e + 1)


@mistake("tanh_parts")
def bare_number_far_out(n):
    """Far out a fresh 1 or -1 is returned, which knows nothing of `n`; the slope is small there, but not 0, and the number is not
    quite 1 either."""
    if abs(n.data) > 5:
        return Value(1.0 if n.data > 0 else -1.0)
    e = (2 * n).exp()
    return (e - 1) / (e + 1)


@mistake("tanh_parts")
def sets_the_gradient_back(n):
    """It sets `n.grad` to 0 on the way, so what `n` got from elsewhere is lost; making an expression changes no gradient."""
    n.grad = 0.0
    e = (2 * n).exp()
    return (e - 1) / (e + 1)
