from zerotohero.grading.probe import style


@style("slope")
def two_copies(f, xs, i, h=1e-6):
    up, down = list(xs), list(xs)
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / 2 / h


@style("slope")
def moved_and_put_back(f, xs, i, h=1e-6):
    x = xs[i]
    xs[i] = x + h
    above = f(xs)
    xs[i] = x - h
    below = f(xs)
    xs[i] = x
    return (above - below) / (2 * h)


@style("slope")
def inner_function(f, xs, i, h=1e-6):
    def at(step):
        return f([*xs[:i], xs[i] + step, *xs[i + 1 :]])

    return (at(h) - at(-h)) / (2 * h)


@style("slope")
def mean_of_both_sides(f, xs, i, h=1e-6):
    middle = f(xs)
    up = xs.copy()
    up[i] = xs[i] + h
    down = xs.copy()
    down[i] = xs[i] - h
    return 0.5 * ((f(up) - middle) / h + (middle - f(down)) / h)
