from zerotohero.grading.probe import mistake


@mistake("slope")
def one_sided(f, xs, i, h=1e-6):
    """It compares a step above with no step at all, as the lecture does at first; asked for is a step above against a step
    below, whose errors cancel where the curve bends."""
    up = list(xs)
    up[i] += h
    return (f(up) - f(xs)) / h


@mistake("slope")
def one_sided_below(f, xs, i, h=1e-6):
    """It compares no step with a step below; asked for is a step above against a step below, whose errors cancel where the
    curve bends."""
    down = list(xs)
    down[i] -= h
    return (f(xs) - f(down)) / h


@mistake("slope")
def divides_by_one_step(f, xs, i, h=1e-6):
    """The two inputs lie two steps apart, but the difference is divided by one `h`: every slope comes out doubled."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / h


@mistake("slope")
def halves_instead_of_dividing(f, xs, i, h=1e-6):
    """`/ 2 * h` divides by 2 and then multiplies by `h`; the whole step, `(2 * h)`, belongs under the division."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / 2 * h


@mistake("slope")
def not_divided(f, xs, i, h=1e-6):
    """It returns how far the result moved, not how far per unit of input: the difference must be divided by the step."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return f(up) - f(down)


@mistake("slope")
def turned_round(f, xs, i, h=1e-6):
    """It subtracts the result above from the result below, so rising functions get a negative slope."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(down) - f(up)) / (2 * h)


@mistake("slope")
def every_input_moved(f, xs, i, h=1e-6):
    """All inputs are moved at once, where only `xs[i]` should be: the slopes of all inputs come out added together."""
    up = [x + h for x in xs]
    down = [x - h for x in xs]
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def first_input_always(f, xs, i, h=1e-6):
    """It always moves the first input, whatever `i` is: every input gets the slope of the first."""
    up, down = list(xs), list(xs)
    up[0] += h
    down[0] -= h
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def changes_the_inputs(f, xs, i, h=1e-6):
    """The caller's own list is moved and not moved back, so the next slope is measured somewhere else; work on a copy."""
    xs[i] += h
    above = f(xs)
    xs[i] -= 2 * h
    return (above - f(xs)) / (2 * h)


@mistake("slope")
def copies_are_one_list(f, xs, i, h=1e-6):
    """Both results are taken at the same place, so their difference is 0: either `up` and `down` are two names of one list
    (copy it with `list(xs)`), or both steps go the same way."""
    up = down = list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def not_put_back_before_stepping_down(f, xs, i, h=1e-6):
    """The step below starts from the place above, so it lands where it began: that is one step from `x + h` to `x`, divided
    by two."""
    moved = list(xs)
    moved[i] += h
    above = f(moved)
    moved[i] -= h
    return (above - f(moved)) / (2 * h)


@mistake("slope")
def own_step(f, xs, i, h=1e-6):
    """`h` is overwritten with a step of its own, where the one that was passed should be used."""
    h = 1e-5
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def step_rounds_away(f, xs, i, h=1e-17):
    """The usual step is so small that `x + h` rounds back to `x`: both results are equal and the slope is 0."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def list_spread_out(f, xs, i, h=1e-6):
    """`f(*xs)` hands over separate numbers, where `f` takes one list."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(*up) - f(*down)) / (2 * h)


@mistake("slope")
def scaled_step(f, xs, i, h=1e-6):
    """The input is multiplied by `1 + h` and `1 - h`, so the step grows with the input; it should be `h` itself."""
    up, down = list(xs), list(xs)
    up[i] *= 1 + h
    down[i] *= 1 - h
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def no_result(f, xs, i, h=1e-6):
    """The slope is worked out and not returned: without a `return`, the call gives None."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    (f(up) - f(down)) / (2 * h)


@mistake("slope")
def always_rising(f, xs, i, h=1e-6):
    """The sign is taken off, so a falling function gets a rising slope; which way it goes is half of what is asked
    for."""
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return abs(f(up) - f(down)) / (2 * h)


@mistake("slope")
def half_steps(f, xs, i, h=1e-6):
    """It steps half of `h` to each side; asked for is a whole `h` above and a whole `h` below, divided by the two
    together."""
    up, down = list(xs), list(xs)
    up[i] += h / 2
    down[i] -= h / 2
    return (f(up) - f(down)) / h


@mistake("slope")
def put_back_by_arithmetic(f, xs, i, h=1e-6):
    """It goes back by adding and taking away `h`, which leaves a rounding error in `xs`; keep the number, or use a copy."""
    xs[i] += h
    above = f(xs)
    xs[i] -= 2 * h
    below = f(xs)
    xs[i] += h
    return (above - below) / (2 * h)


@mistake("slope")
def every_equal_input_moved(f, xs, i, h=1e-6):
    """Every input that holds the same number as `xs[i]` is moved along with it, so their slopes come out added together. The
    place `i` says which one to move, not its number."""
    up = [x + h if x == xs[i] else x for x in xs]
    down = [x - h if x == xs[i] else x for x in xs]
    return (f(up) - f(down)) / (2 * h)


@mistake("slope")
def first_equal_input_moved(f, xs, i, h=1e-6):
    """It looks for the number `xs[i]` in the list (`xs.index`) and moves the first one that is equal. The place `i` says which
    one to move, not its number."""
    up, down = list(xs), list(xs)
    place = xs.index(xs[i])
    up[place] += h
    down[place] -= h
    return (f(up) - f(down)) / (2 * h)
