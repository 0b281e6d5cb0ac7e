from zerotohero.grading.probe import mistake


@mistake("d_bngain")
def gain_not_summed(dhpreact, bnraw):
    """It is (n, H), a gradient for each row; one gain serves all rows, so their gradients are summed (dim 0)."""
    return bnraw * dhpreact


@mistake("d_bngain")
def gain_along_the_rows(dhpreact, bnraw):
    """It sums along each row (dim 1); the gain of a column serves all rows, so the sum runs down them (dim 0)."""
    return (bnraw * dhpreact).sum(1, keepdim=True)


@mistake("d_bngain")
def gain_without_bnraw(dhpreact, bnraw):
    """`bnraw` is left out: the slope of a product in one factor is the other factor."""
    return dhpreact.sum(0, keepdim=True)


@mistake("d_bngain")
def gain_averaged(dhpreact, bnraw):
    """It takes the mean over the rows; gradients of several uses add up, and the 1/n of the loss is in `dhpreact`
    already."""
    return (bnraw * dhpreact).mean(0, keepdim=True)


@mistake("d_bngain")
def gain_summed_first(dhpreact, bnraw):
    """Both are summed first and then multiplied; multiply entry by entry, then sum."""
    return bnraw.sum(0, keepdim=True) * dhpreact.sum(0, keepdim=True)


@mistake("d_bngain")
def gain_everything_summed(dhpreact, bnraw):
    """It sums over everything; each column has a gain of its own."""
    return (bnraw * dhpreact).sum().expand(1, bnraw.shape[1])


@mistake("d_bnbias")
def bias_not_summed(dhpreact):
    """It is (n, H), a gradient for each row; one bias serves all rows, so their gradients are summed (dim 0)."""
    return dhpreact.clone()


@mistake("d_bnbias")
def bias_along_the_rows(dhpreact):
    """It sums along each row (dim 1); the bias of a column serves all rows, so the sum runs down them (dim 0)."""
    return dhpreact.sum(1, keepdim=True)


@mistake("d_bnbias")
def bias_averaged(dhpreact):
    """It takes the mean over the rows; gradients of several uses add up, and the 1/n of the loss is in `dhpreact`
    already."""
    return dhpreact.mean(0, keepdim=True)


@mistake("d_bnbias")
def bias_all_ones(dhpreact):
    """It sums the slopes, which are 1, and forgets the chain rule, which multiplies them with `dhpreact`."""
    return torch.ones_like(dhpreact).sum(0, keepdim=True)


@mistake("d_bnraw")
def gain_forgotten(dhpreact, bngain):
    """The gradient comes back as it is; the slope of the product in `bnraw` is `bngain`."""
    return dhpreact.clone()


@mistake("d_bnraw")
def raw_summed(dhpreact, bngain):
    """It is summed over the rows; each entry of `bnraw` is used once, in its own row, so nothing adds up."""
    return (bngain * dhpreact).sum(0, keepdim=True)


@mistake("d_bnraw")
def raw_divided(dhpreact, bngain):
    """It divides by the gain; the slope of a product in one factor is the other factor."""
    return dhpreact / bngain


@mistake("d_bnraw")
def raw_changed_in_place(dhpreact, bngain):
    """`dhpreact` is changed in place; `d_bngain` and `d_bnbias` need it too, so make a new tensor."""
    dhpreact *= bngain
    return dhpreact


@mistake("d_bngain")
def gain_squeezed(dhpreact, bnraw):
    """`squeeze()` drops every dimension of size 1, so the gradient of one unit's gain has none left; `sum(0)` drops the
    rows alone."""
    return (bnraw * dhpreact).sum(0, keepdim=True).squeeze()


@mistake("d_bnbias")
def bias_squeezed(dhpreact):
    """`squeeze()` drops every dimension of size 1, so the gradient of one unit's bias has none left; `sum(0)` drops the
    rows alone."""
    return dhpreact.sum(0, keepdim=True).squeeze()
