from zerotohero.grading.probe import probe


@probe
def first(attention2017, rng):
    """A million times the rate of step 1, d = 512, warmup between 2000 and 4000"""
    return 1e6 * attention2017.noam(1, 512, rng.randint(2000, 4000))


@probe
def climbing(attention2017, rng):
    """A step on the way up, d = 64, warmup = 1000"""
    return attention2017.noam(rng.randint(2, 900), 64, 1000)


@probe
def peak(attention2017, rng):
    """At step = warmup"""
    warmup = rng.randint(50, 500)
    return attention2017.noam(warmup, 128, warmup)


@probe
def falling(attention2017, rng):
    """Far behind the peak"""
    return attention2017.noam(rng.randint(5000, 100000), 256, 400)


@probe
def the_papers(attention2017):
    """The paper's: d = 512, warmup = 4000, at step 4000"""
    return attention2017.noam(4000, 512, 4000)


@probe
def much_later(attention2017, rng):
    """Behind step 200,000"""
    return attention2017.noam(rng.randint(200_000, 900_000), 256, 400)
