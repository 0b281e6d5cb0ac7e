from zerotohero.grading.probe import mistake


@mistake("d_bndiff")
def square_path_lost(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The path through `bndiff2` is missing: `bndiff` is used twice, and both gradients come back."""
    return bnvar_inv * dbnraw


@mistake("d_bndiff")
def product_path_lost(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The path through `bnraw` is missing (`=` in the place of `+=`): `bndiff` is used twice, and both gradients come
    back."""
    return 2 * bndiff * dbndiff2


@mistake("d_bndiff")
def two_forgotten(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The 2 is missing: the slope of x² is 2x."""
    return bnvar_inv * dbnraw + bndiff * dbndiff2


@mistake("d_bndiff")
def square_kept(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The square is still there: the slope of x² is 2x, not 2x²."""
    return bnvar_inv * dbnraw + 2 * bndiff**2 * dbndiff2


@mistake("d_bndiff")
def square_slope_alone(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The path through `bndiff2` is its slope 2x alone; the chain rule multiplies it with `dbndiff2`."""
    return bnvar_inv * dbnraw + 2 * bndiff


@mistake("d_bndiff")
def own_factor(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """The product passes `bndiff` back to `bndiff`; the slope in one factor is the *other* factor, `bnvar_inv`."""
    return bndiff * dbnraw + 2 * bndiff * dbndiff2


@mistake("d_bndiff")
def inverse_forgotten(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """`dbnraw` comes back as it is; the slope of the product in `bndiff` is `bnvar_inv`."""
    return dbnraw + 2 * bndiff * dbndiff2


@mistake("d_bnmeani")
def mean_sign_lost(dbndiff):
    """The sign is lost: the mean stands behind the minus, so what comes back changes its sign."""
    return dbndiff.sum(0, keepdim=True)


@mistake("d_bnmeani")
def mean_not_summed(dbndiff):
    """It is (n, H), a gradient for each row; the mean was taken off n rows, so their gradients are summed (dim 0)."""
    return -dbndiff


@mistake("d_bnmeani")
def mean_averaged(dbndiff):
    """It takes the mean of the gradients; the mean was used n times, and gradients of several uses add up. The 1/n comes
    one step later."""
    return -dbndiff.mean(0, keepdim=True)


@mistake("d_bnmeani")
def mean_along_the_rows(dbndiff):
    """It sums along each row (dim 1); a column's mean was taken off all its rows, so the sum runs down them (dim 0)."""
    return -dbndiff.sum(1, keepdim=True)


@mistake("d_hprebn")
def mean_path_lost(dbndiff, dbnmeani):
    """The path through the mean is missing: every entry of `hprebn` moves its column's mean a little."""
    return dbndiff.clone()


@mistake("d_hprebn")
def straight_path_lost(dbndiff, dbnmeani):
    """Only the path through the mean is there; each entry goes straight into its own difference too."""
    return torch.ones_like(dbndiff) * dbnmeani / len(dbndiff)


@mistake("d_hprebn")
def not_divided_by_n(dbndiff, dbnmeani):
    """The 1/n is missing: one entry moves the mean only by 1/n of what it moves itself."""
    return dbndiff + dbnmeani


@mistake("d_hprebn")
def bessel_in_the_mean(dbndiff, dbnmeani):
    """It divides by n - 1; that belongs to the variance, the mean was divided by n."""
    return dbndiff + dbnmeani / (len(dbndiff) - 1)


@mistake("d_hprebn")
def mean_subtracted(dbndiff, dbnmeani):
    """The second path is taken off; the minus of `hprebn - bnmeani` is in `dbnmeani` already."""
    return dbndiff - dbnmeani / len(dbndiff)


@mistake("d_hprebn")
def aliased(dbndiff, dbnmeani):
    """`dhprebn = dbndiff` is a second name for the same tensor, so `+=` changes both; begin with a `.clone()`."""
    dhprebn = dbndiff
    dhprebn += 1.0 / len(dbndiff) * dbnmeani
    return dhprebn
