from zerotohero.grading.probe import mistake


@mistake("lr_at")
def one_step_late(i, at=100_000, high=0.1, low=0.01):
    """The rate changes one step late: steps are counted from 0, so step `at` is already the first one after `at` steps."""
    return high if i <= at else low


@mistake("lr_at")
def one_step_early(i, at=100_000, high=0.1, low=0.01):
    """The rate changes one step early: `high` is for the first `at` steps, and the last of them has the number at - 1."""
    return high if i < at - 1 else low


@mistake("lr_at")
def never_changes(i, at=100_000, high=0.1, low=0.01):
    """The rate never changes; from step `at` on it is `low`."""
    return high


@mistake("lr_at")
def exchanged(i, at=100_000, high=0.1, low=0.01):
    """It begins with the small rate and ends with the large one: the other way round, training settles at its end."""
    return low if i < at else high


@mistake("lr_at")
def falls_bit_by_bit(i, at=100_000, high=0.1, low=0.01):
    """The rate falls bit by bit from `high` to `low`; asked for is one change, at step `at`."""
    return high + (low - high) * i / at if i < at else low


@mistake("lr_at")
def a_tenth_of_high(i, at=100_000, high=0.1, low=0.01):
    """After step `at` the rate is a tenth of `high` whatever `low` says."""
    return high if i < at else high / 10


@mistake("lr_at")
def fixed_numbers(i, at=100_000, high=0.1, low=0.01):
    """The rates and the step are written into the body; use what is given, the defaults stand in the first line."""
    return 0.1 if i < 100_000 else 0.01


@mistake("lr_at")
def fixed_step(i, at=100_000, high=0.1, low=0.01):
    """The rate changes at step 100,000 whatever `at` says."""
    return high if i < 100_000 else low


@mistake("lr_at")
def one_step_only(i, at=100_000, high=0.1, low=0.01):
    """Only step `at` itself gets the small rate; all after it do too."""
    return low if i == at else high


@mistake("lr_at")
def no_first_steps_counts_as_not_given(i, at=100_000, high=0.1, low=0.01):
    """`at or ...` takes an `at` of 0 for not given; then there are no first steps, and every one has the rate `low`."""
    at = at or 100_000
    return high if i < at else low


@mistake("lr_at")
def rate_of_zero_counts_as_not_given(i, at=100_000, high=0.1, low=0.01):
    """`low or ...` takes a `low` of 0 for not given, so training goes on where it was told to stand still."""
    return high if i < at else low or high / 10


@mistake("lr_at")
def rates_sorted(i, at=100_000, high=0.1, low=0.01):
    """The larger of the two rates always comes first; the one handed over as `high` does, whichever is larger."""
    return max(high, low) if i < at else min(high, low)


@mistake("lr_at")
def falls_until_it_is_low(i, at=100_000, high=0.1, low=0.01):
    """The rate falls bit by bit from `high` until it is `low`; asked for is one change, at step `at`."""
    return max(low, high - (high - low) * i / at)
