from zerotohero.grading.probe import style


@style("lr_at")
def as_in_the_lecture(i, at=100_000, high=0.1, low=0.01):
    lr = high if i < at else low
    return lr


@style("lr_at")
def by_a_pair(i, at=100_000, high=0.1, low=0.01):
    return (high, low)[i >= at]


@style("lr_at")
def with_return_early(i, at=100_000, high=0.1, low=0.01):
    if i >= at:
        return low
    return high
