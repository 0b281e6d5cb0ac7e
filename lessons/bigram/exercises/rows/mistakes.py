from zerotohero.grading.probe import mistake


@mistake("logits")
def columns(W, xs):
    """It picks columns (`W[:, xs]`): a letter picks its row, which holds what it says of all the others."""
    return W[:, xs]


@mistake("logits")
def columns_stood_upright(W, xs):
    """It picks columns and turns them round (or multiplies by `W.T`), so the weights *into* a letter are used; its row is asked
    for."""
    return W[:, xs].T


@mistake("logits")
def one_hot_not_float(W, xs):
    """`F.one_hot` gives whole numbers, and a matrix product wants both sides of one kind: `.float()` is missing."""
    return torch.nn.functional.one_hot(xs, num_classes=27) @ W


@mistake("logits")
def numbers_times_weights(W, xs):
    """The letters' numbers themselves are multiplied with the weights, as if `z` were 26 times as much as `a`. A number names a
    row."""
    return xs.float() @ W


@mistake("logits")
def number_times_first_row(W, xs):
    """Each letter's number is multiplied by one and the same row, as if `z` were 26 times as much as `a`. A number names a
    row."""
    return xs[:, None].float() * W[0]


@mistake("logits")
def classes_not_said(W, xs):
    """`F.one_hot` makes as many columns as the largest number needs, unless told: `num_classes=27`."""
    return torch.nn.functional.one_hot(xs).float() @ W


@mistake("logits")
def detached(W, xs):
    """The numbers are right, but cut off from the graph (by `.data` or `.detach()`), so `W` cannot learn."""
    return W.detach()[xs]


@mistake("logits")
def probabilities_already(W, xs):
    """It returns probabilities; the logits are what goes *into* the softmax."""
    return softmax(W[xs])


@mistake("logits")
def counts_already(W, xs):
    """It raises e to the weights, which is the softmax's part; the logits are the weights' rows as they are."""
    return W[xs].exp()


@mistake("logits")
def one_row_only(W, xs):
    """It returns the row of the first letter only; one for each letter in `xs` is asked for."""
    return W[xs[0]]


@mistake("log_counts")
def counts_themselves(N, k=1):
    """It returns the counts; softmax raises e to the weights, so they must be the *logs* of the counts."""
    return (N + k).float()


@mistake("log_counts")
def k_ignored(N, k=1):
    """k does not reach the counts (added after the log it only moves whole rows, which softmax does not notice), so what never
    occurred stays impossible."""
    return N.float().log()


@mistake("log_counts")
def always_1(N, k=1):
    """It adds 1 whatever k is."""
    return (N + 1).float().log()


@mistake("log_counts")
def probabilities_themselves(N, k=1):
    """It returns the probabilities; their logs would be right, since softmax raises e to the weights."""
    P = (N + k).float()
    return P / P.sum(1, keepdim=True)


@mistake("log_counts")
def base_2(N, k=1):
    """The log is to base 2; softmax raises e to the weights, so the natural log takes it back."""
    return (N + k).float().log2()


@mistake("log_counts")
def base_10(N, k=1):
    """The log is to base 10; softmax raises e to the weights, so the natural log takes it back."""
    return (N + k).float().log10()


@mistake("log_counts")
def exp_for_log(N, k=1):
    """e is raised to the counts, and softmax raises e to that again; the log is the way back."""
    return (N + k).float().exp()


@mistake("log_counts")
def columns_divided(N, k=1):
    """The logs are of shares of each column. A factor common to a *row* vanishes in softmax; one for each column stays."""
    P = (N + k).float()
    return (P / P.sum(0, keepdim=True)).log()


@mistake("log_counts")
def transposed(N, k=1):
    """Rows and columns are exchanged: row i of the weights is about what follows letter i, as in `N`."""
    return (N + k).float().log().T


@mistake("log_counts")
def counts_changed(N, k=1):
    """`N += k` changes the caller's counts: the next call adds k again. `N + k` makes new ones."""
    W = (N + k).float().log()
    N += int(k)
    return W


@mistake("log_counts")
def zero_hidden(N, k=1):
    """Counts below 1 are raised to 1 before the log, or their log to 0, which is the same: what never occurred then counts as seen
    once."""
    return (N + k).float().clamp(min=1).log()


@mistake("logits")
def squeezed(W, xs):
    """A single letter gives a row (V,), since `squeeze` drops every dimension of size 1; a table (1, V) is asked for, so that the
    softmax over rows works for one example too."""
    return W[xs].squeeze()


@mistake("log_counts")
def floats_changed(N, k=1):
    """`N.float()` of floats is `N` itself, no copy, so `+=` after it changes the caller's counts. `N + k` makes new ones."""
    W = N.float()
    W += k
    return W.log()
