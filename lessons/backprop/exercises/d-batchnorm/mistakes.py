from zerotohero.grading.probe import mistake


@mistake("d_batchnorm")
def bessel_forgotten(dhpreact, bngain, bnraw, bnvar_inv):
    """The part through the variance lacks n/(n - 1): the forward pass divided the variance by n - 1 (Bessel's
    correction)."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def one_less_everywhere(dhpreact, bngain, bnraw, bnvar_inv):
    """It divides by n - 1 everywhere; only the variance was divided by that, the mean by n."""
    n = len(bnraw) - 1
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def bessel_upside_down(dhpreact, bngain, bnraw, bnvar_inv):
    """Bessel's factor stands upside down: in this form the part through the variance has n/(n - 1)."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - (n - 1) / n * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def mean_path_lost(dhpreact, bngain, bnraw, bnvar_inv):
    """The part through the mean is missing: every entry moves its column's mean, and that was taken off all rows."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def variance_path_lost(dhpreact, bngain, bnraw, bnvar_inv):
    """The part through the variance is missing: every entry moves its column's variance, and all rows were divided by
    its root."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0))


@mistake("d_batchnorm")
def statistics_taken_for_constants(dhpreact, bngain, bnraw, bnvar_inv):
    """Mean and variance are treated as constants; both were made from this batch, so each entry moves them too."""
    return bngain * bnvar_inv * dhpreact


@mistake("d_batchnorm")
def gain_forgotten(dhpreact, bngain, bnraw, bnvar_inv):
    """`bngain` is left out: `hpreact` is `bngain * bnraw + bnbias`, so the gain multiplies all that comes back."""
    n = len(bnraw)
    return bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def scale_forgotten(dhpreact, bngain, bnraw, bnvar_inv):
    """`bnvar_inv` is left out: every entry was multiplied with it, so it multiplies all that comes back."""
    n = len(bnraw)
    return bngain / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def sums_over_everything(dhpreact, bngain, bnraw, bnvar_inv):
    """The sums run over the whole table; each column is normalised by itself, so they run down its rows (dim 0)."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum() - n / (n - 1) * bnraw * (dhpreact * bnraw).sum())


@mistake("d_batchnorm")
def sums_along_the_rows(dhpreact, bngain, bnraw, bnvar_inv):
    """The sums run along the rows (dim 1); each column is normalised by itself, so they run down its rows (dim 0)."""
    n = len(bnraw)
    through_mean = dhpreact.sum(1, keepdim=True)
    through_variance = n / (n - 1) * bnraw * (dhpreact * bnraw).sum(1, keepdim=True)
    return bngain * bnvar_inv / n * (n * dhpreact - through_mean - through_variance)


@mistake("d_batchnorm")
def signs_turned(dhpreact, bngain, bnraw, bnvar_inv):
    """The parts through mean and variance are added; the mean was taken off, and a larger variance makes everything
    smaller, so both are taken off."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact + dhpreact.sum(0) + n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def not_divided_by_n(dhpreact, bngain, bnraw, bnvar_inv):
    """The 1/n in front is missing: mean and variance are divided by their number, and so is what comes back through
    them."""
    n = len(bnraw)
    return bngain * bnvar_inv * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def sums_not_shared(dhpreact, bngain, bnraw, bnvar_inv):
    """The sums come back whole to every row; each entry has only 1/n of its column's mean and 1/(n - 1) of its
    variance."""
    return bngain * bnvar_inv * (dhpreact - dhpreact.sum(0) - bnraw * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def not_multiplied_with_bnraw(dhpreact, bngain, bnraw, bnvar_inv):
    """The part through the variance is the same for all rows; how much a row moves the variance depends on how far out it
    lies, which is `bnraw`."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * (dhpreact * bnraw).sum(0))


@mistake("d_batchnorm")
def product_left_out_of_the_sum(dhpreact, bngain, bnraw, bnvar_inv):
    """The sum behind the variance is that of `dhpreact` alone; every row was scaled, so it is the sum of
    `dhpreact * bnraw`."""
    n = len(bnraw)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * dhpreact.sum(0))


@mistake("d_batchnorm")
def scale_squared(dhpreact, bngain, bnraw, bnvar_inv):
    """`bnvar_inv` is squared; with `bnraw` in the place of `bndiff`, its powers fold into one."""
    n = len(bnraw)
    pulled = n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0)
    return bngain * bnvar_inv**2 / n * pulled


@mistake("d_batchnorm")
def changed_in_place(dhpreact, bngain, bnraw, bnvar_inv):
    """`dhpreact` is changed in place; `d_bngain` and `d_bnbias` need it too, so make a new tensor."""
    n = len(bnraw)
    taken_off = dhpreact.sum(0) / n + bnraw * (dhpreact * bnraw).sum(0) / (n - 1)
    dhpreact -= taken_off
    return bngain * bnvar_inv * dhpreact
