from zerotohero.grading.probe import mistake


@mistake("probabilities")
def no_keepdim(N, k=1):
    """The totals lie as a row (no `keepdim`), so the number in column j is divided by row j's total, and the rows do not sum
    to 1. Keep the dimension: (V, V) by (V, 1)."""
    P = (N + k).float()
    return P / P.sum(1)


@mistake("probabilities")
def over_columns(N, k=1):
    """Each column is divided by its own total (dim 0): the columns sum to 1, where the rows must."""
    P = (N + k).float()
    return P / P.sum(0, keepdim=True)


@mistake("probabilities")
def over_columns_as_a_column(N, k=1):
    """The totals of the columns (dim 0) are stood upright, so row i is divided by column i's total; each row's own total is
    asked for (dim 1)."""
    P = (N + k).float()
    return P / P.sum(0)[:, None]


@mistake("probabilities")
def whole_total(N, k=1):
    """All is divided by the total of the whole table, so the table sums to 1 and its rows do not."""
    P = (N + k).float()
    return P / P.sum()


@mistake("probabilities")
def k_after_dividing(N, k=1):
    """k is added after the division, to probabilities instead of counts, so the rows sum to more than 1."""
    P = N.float()
    return P / P.sum(1, keepdim=True) + k


@mistake("probabilities")
def k_after_then_divided_again(N, k=1):
    """k is added to shares instead of counts, and the rows divided once more: k then weighs as much as the whole row."""
    P = N.float()
    P = P / P.sum(1, keepdim=True) + k
    return P / P.sum(1, keepdim=True)


@mistake("probabilities")
def k_ignored(N, k=1):
    """k is not added, so what never occurred stays impossible."""
    P = N.float()
    return P / P.sum(1, keepdim=True)


@mistake("probabilities")
def always_1(N, k=1):
    """It adds 1 whatever k is."""
    P = (N + 1).float()
    return P / P.sum(1, keepdim=True)


@mistake("probabilities")
def k_once_in_the_total(N, k=1):
    """The total grows by k once, but every one of the V counts grew by k, so the rows sum to more than 1. Take the total after
    adding."""
    return (N + k).float() / (N.sum(1, keepdim=True) + k)


@mistake("probabilities")
def k_not_in_the_total(N, k=1):
    """The counts are divided by the totals from before k was added, so the rows sum to more than 1."""
    return (N + k).float() / N.sum(1, keepdim=True)


@mistake("probabilities")
def whole_numbers_divided(N, k=1):
    """`//` divides whole numbers and drops what is behind the point, so all is 0 or 1. Use `/`."""
    P = N + k
    return P // P.sum(1, keepdim=True)


@mistake("probabilities")
def in_place_on_integers(N, k=1):
    """`/=` writes fractions into a tensor of whole numbers, which cannot hold them. Make floats of it first: `.float()`."""
    P = N + k
    P /= P.sum(1, keepdim=True)
    return P


@mistake("probabilities")
def counts_changed(N, k=1):
    """`N += k` changes the caller's counts: the next call adds k again. `N + k` makes new ones."""
    P = N.float() + k
    N += int(k)
    return P / P.sum(1, keepdim=True)


@mistake("probabilities")
def softmax_of_counts(N, k=1):
    """It takes the softmax of the counts, which raises e to each of them. Counts are divided by their total as they
    are."""
    return torch.softmax((N + k).float(), 1)


@mistake("probabilities")
def largest_is_1(N, k=1):
    """Each row is divided by its largest number; by its total, it sums to 1."""
    P = (N + k).float()
    return P / P.max(1, keepdim=True).values


@mistake("probabilities")
def transposed(N, k=1):
    """Rows and columns of the answer are exchanged: row i is still about what follows letter i."""
    P = (N + k).float()
    return (P / P.sum(1, keepdim=True)).T


@mistake("probabilities")
def whole_k(N, k=1):
    """k is cut to a whole number, so 0.5 counts for nothing."""
    P = (N + int(k)).float()
    return P / P.sum(1, keepdim=True)


@mistake("probabilities")
def floats_changed(N, k=1):
    """`N.float()` of floats is `N` itself, no copy, so `+=` or `/=` after it changes the caller's counts. `N + k` makes new ones."""
    P = N.float()
    P += k
    P /= P.sum(1, keepdim=True)
    return P
