from zerotohero.grading.probe import close, probe


def losses(rng, count):
    """Return losses that fall, each apart from all others."""
    return [3.3 - 2 * i / count + rng.uniform(-0.3, 0.3) for i in range(count)]


def numbers(out):
    return [close(float(x), 1e-5) for x in out]


@probe
def whole(wavenet, rng):
    """`smooth(lossi, 4)` of 12 losses"""
    return numbers(wavenet.smooth(losses(rng, 12), 4))


@probe
def left_over(wavenet, rng):
    """`smooth(lossi, 4)` of 15 losses"""
    return numbers(wavenet.smooth(losses(rng, 15), 4))


@probe
def by_thousands(wavenet, rng):
    """`smooth(lossi)` of 3,200 losses"""
    return numbers(wavenet.smooth(losses(rng, 3200)))


@probe
def too_few(wavenet, rng):
    """`smooth(lossi, 9)` of 5 losses"""
    return numbers(wavenet.smooth(losses(rng, 5), 9))


@probe
def one_each(wavenet, rng):
    """`smooth(lossi, 1)` of 3 losses"""
    return numbers(wavenet.smooth(losses(rng, 3), 1))


@probe
def left_as_it_is(wavenet, rng):
    """After it: `lossi`"""
    lossi = losses(rng, 7)
    wavenet.smooth(lossi, 3)
    return lossi
