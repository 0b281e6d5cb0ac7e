from zerotohero.grading.probe import mistake


@mistake("noam")
def counted_from_0(step, d, warmup):
    """1 is added to the step, as if it were counted from 0; here the first step is 1 already."""
    step = step + 1
    return d**-0.5 * min(step**-0.5, step * warmup**-1.5)


@mistake("noam")
def larger_of_both(step, d, warmup):
    """The larger of the two is taken, so the rate begins at its highest and grows again behind `warmup`; take the smaller."""
    return d**-0.5 * max(step**-0.5, step * warmup**-1.5)


@mistake("noam")
def never_climbs(step, d, warmup):
    """There is no warmup: the rate falls from the first step on."""
    return d**-0.5 * step**-0.5


@mistake("noam")
def never_falls(step, d, warmup):
    """The rate climbs for ever; behind `warmup` it falls like one over the root of the step."""
    return d**-0.5 * step * warmup**-1.5


@mistake("noam")
def warmup_to_a_half(step, d, warmup):
    """The step is multiplied by warmup^(-0.5), so the two sides do not meet at `warmup`; the exponent is -1.5."""
    return d**-0.5 * min(step**-0.5, step * warmup**-0.5)


@mistake("noam")
def warmup_to_one(step, d, warmup):
    """The step is divided by `warmup` alone, so the two sides do not meet at `warmup`; the exponent is -1.5."""
    return d**-0.5 * min(step**-0.5, step / warmup)


@mistake("noam")
def no_width(step, d, warmup):
    """d^(-0.5) is missing: wider models take smaller steps."""
    return min(step**-0.5, step * warmup**-1.5)


@mistake("noam")
def times_the_root(step, d, warmup):
    """It is multiplied by √d; it is divided by it, since wider models take smaller steps."""
    return d**0.5 * min(step**-0.5, step * warmup**-1.5)


@mistake("noam")
def divided_by_d(step, d, warmup):
    """It is divided by d; by its root, the rate is the paper's."""
    return min(step**-0.5, step * warmup**-1.5) / d


@mistake("noam")
def flat_behind_the_peak(step, d, warmup):
    """Behind `warmup` the rate stays as it is; it falls like one over the root of the step."""
    return d**-0.5 * min(warmup**-0.5, step * warmup**-1.5)


@mistake("noam")
def falls_too_fast(step, d, warmup):
    """Behind `warmup` the rate falls like one over the step; like one over its root, it is the paper's."""
    return d**-0.5 * (step * warmup**-1.5 if step < warmup else warmup**0.5 / step)


@mistake("noam")
def never_below_a_floor(step, d, warmup):
    """The rate never gets below a millionth, so the first steps of a long warmup are too large; it climbs from next to nothing."""
    return max(d**-0.5 * min(step**-0.5, step * warmup**-1.5), 1e-6)


@mistake("noam")
def stands_still_in_the_end(step, d, warmup):
    """From step 100,000 on the rate stays as it is, where the paper stopped training; it falls on as long as one trains."""
    step = min(step, 100_000)
    return d**-0.5 * min(step**-0.5, step * warmup**-1.5)
