from zerotohero.grading.probe import mistake


@mistake("d_bnvar_inv")
def not_summed(dbnraw, bndiff):
    """It is (n, H), a gradient for each row; one `bnvar_inv` serves all rows, so their gradients are summed (dim 0)."""
    return bndiff * dbnraw


@mistake("d_bnvar_inv")
def along_the_rows(dbnraw, bndiff):
    """It sums along each row (dim 1); a column's variance serves all rows, so the sum runs down them (dim 0)."""
    return (bndiff * dbnraw).sum(1, keepdim=True)


@mistake("d_bnvar_inv")
def without_bndiff(dbnraw, bndiff):
    """`bndiff` is left out: the slope of a product in one factor is the other factor."""
    return dbnraw.sum(0, keepdim=True)


@mistake("d_bnvar_inv")
def averaged(dbnraw, bndiff):
    """It takes the mean over the rows; `bnvar_inv` is used n times, and gradients of several uses add up."""
    return (bndiff * dbnraw).mean(0, keepdim=True)


@mistake("d_bnvar")
def exponent_kept(dbnvar_inv, bnvar):
    """The exponent is still -0.5; taking the slope lowers it by one, to -1.5."""
    return -0.5 * (bnvar + 1e-5) ** -0.5 * dbnvar_inv


@mistake("d_bnvar")
def exponent_raised(dbnvar_inv, bnvar):
    """The exponent went from -0.5 up to 0.5; taking the slope lowers it by one, to -1.5."""
    return -0.5 * (bnvar + 1e-5) ** 0.5 * dbnvar_inv


@mistake("d_bnvar")
def factor_forgotten(dbnvar_inv, bnvar):
    """The factor -0.5 is missing: the power rule takes the old exponent in front."""
    return (bnvar + 1e-5) ** -1.5 * dbnvar_inv


@mistake("d_bnvar")
def sign_lost(dbnvar_inv, bnvar):
    """The sign is lost: the exponent -0.5 comes to the front with its minus, since `bnvar_inv` falls where `bnvar`
    grows."""
    return 0.5 * (bnvar + 1e-5) ** -1.5 * dbnvar_inv


@mistake("d_bnvar")
def slope_of_the_root(dbnvar_inv, bnvar):
    """0.5 * x**-0.5 is the slope of the square root; here it is one over the root, x**-0.5, that was taken."""
    return 0.5 * (bnvar + 1e-5) ** -0.5 * dbnvar_inv


@mistake("d_bnvar")
def eps_forgotten(dbnvar_inv, bnvar):
    """The 1e-5 is left out; the slope is taken where the forward pass was, and for a column that hardly varies that is
    far off."""
    return -0.5 * bnvar**-1.5 * dbnvar_inv


@mistake("d_bnvar")
def eps_outside_the_root(dbnvar_inv, bnvar):
    """It is the gradient of 1 / (√bnvar + 1e-5), with the 1e-5 outside the root; the forward pass added it to the variance,
    under the root."""
    return -0.5 * bnvar**-0.5 * (bnvar**0.5 + 1e-5) ** -2 * dbnvar_inv


@mistake("d_bnvar")
def chain_forgotten(dbnvar_inv, bnvar):
    """It returns the slope alone; the chain rule multiplies it with `dbnvar_inv`, which has come back."""
    return -0.5 * (bnvar + 1e-5) ** -1.5


@mistake("d_bndiff2")
def bessel_forgotten(dbnvar, bndiff2):
    """It divides by n; the forward pass divided by n - 1 (Bessel's correction), and so does its gradient."""
    return torch.ones_like(bndiff2) * dbnvar / len(bndiff2)


@mistake("d_bndiff2")
def not_divided(dbnvar, bndiff2):
    """The factor 1/(n - 1) is missing: `bnvar` is not the sum alone."""
    return torch.ones_like(bndiff2) * dbnvar


@mistake("d_bndiff2")
def not_spread(dbnvar, bndiff2):
    """It is (1, H); each of the n rows took part in the sum and gets this gradient, so the answer is (n, H)."""
    return dbnvar / (len(bndiff2) - 1)


@mistake("d_bndiff2")
def times_bndiff2(dbnvar, bndiff2):
    """It multiplies with `bndiff2`; the slope of a sum in each of its terms is 1."""
    return bndiff2 * dbnvar / (len(bndiff2) - 1)


@mistake("d_bndiff2")
def divided_by_columns(dbnvar, bndiff2):
    """It divides by the number of columns less one; n is the number of rows."""
    return torch.ones_like(bndiff2) * dbnvar / (bndiff2.shape[1] - 1)


@mistake("d_bndiff2")
def changed_in_place(dbnvar, bndiff2):
    """`bndiff2` is overwritten; a step further back may need it, so make a new tensor."""
    n = len(bndiff2)
    bndiff2[:] = dbnvar / (n - 1)
    return bndiff2


@mistake("d_bnvar_inv")
def squeezed(dbnraw, bndiff):
    """`squeeze()` drops every dimension of size 1, so the gradient of one unit has none left; `sum(0)` drops the rows
    alone."""
    return (bndiff * dbnraw).sum(0, keepdim=True).squeeze()


@mistake("d_bnvar")
def held_above_eps(dbnvar_inv, bnvar):
    """The variance is held above 1e-5; the forward pass adds 1e-5 to it, and the slope is taken where that was."""
    return -0.5 * bnvar.clamp(min=1e-5) ** -1.5 * dbnvar_inv
