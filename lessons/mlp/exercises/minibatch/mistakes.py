from zerotohero.grading.probe import mistake


@mistake("minibatch")
def drawn_apart(X, Y, n, g=None):
    """Contexts and labels are drawn apart, so a context gets another one's label; draw the rows once, and use them for
    both."""
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    iy = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], Y[iy]


@mistake("minibatch")
def the_same_each_time(X, Y, n, g=None):
    """The seed is set at each call, so every batch is the same one, and most examples are never seen; let the generator
    go on."""
    g = torch.Generator().manual_seed(2147483647)
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def the_first_rows(X, Y, n, g=None):
    """The first n examples are taken each time; draw them at random, or the others are never seen."""
    return X[:n], Y[:n]


@mistake("minibatch")
def without_replacement(X, Y, n, g=None):
    """Every example is drawn at most once (a shuffle that is cut), so a batch ends where the examples do; asked for are
    draws with replacement, and shuffling all examples for 32 of them takes long."""
    ix = torch.randperm(X.shape[0], generator=g)[:n]
    return X[ix], Y[ix]


@mistake("minibatch")
def never_the_last(X, Y, n, g=None):
    """The last example is never drawn: the upper end of `randint` is not among its numbers, so it must be the number of
    rows itself."""
    ix = torch.randint(0, X.shape[0] - 1, (n,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def never_the_first(X, Y, n, g=None):
    """The first example is never drawn: rows are counted from 0."""
    ix = torch.randint(1, X.shape[0], (n,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def thirty_two_whatever_n(X, Y, n, g=None):
    """The batch has 32 examples whatever n says."""
    ix = torch.randint(0, X.shape[0], (32,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def rows_drawn_by_their_width(X, Y, n, g=None):
    """The draw goes over the length of a context (`X.shape[1]`), so only the first few examples ever come; rows are
    counted by `X.shape[0]`."""
    ix = torch.randint(0, X.shape[1], (n,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def letters_for_examples(X, Y, n, g=None):
    """Single letters of X are drawn, out of their contexts; a row is drawn whole."""
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    it = torch.randint(0, X.shape[1], (n, X.shape[1]), generator=g)
    return X[ix[:, None], it], Y[ix]


@mistake("minibatch")
def exchanged(X, Y, n, g=None):
    """Labels are returned first and contexts second; asked for is `Xb, Yb`."""
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return Y[ix], X[ix]


@mistake("minibatch")
def numbers_returned(X, Y, n, g=None):
    """The drawn row numbers come back in place of the labels; take the labels at those rows."""
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], ix


@mistake("minibatch")
def generator_ignored(X, Y, n, g=None):
    """The generator g is not used, so the same seed gives other batches each time and no run can be repeated; pass it on
    to what draws."""
    ix = torch.randint(0, X.shape[0], (n,))
    return X[ix], Y[ix]


@mistake("minibatch")
def begins_anew_without_generator(X, Y, n, g=None):
    """With None it makes a generator at each call, which begins at the same seed each time, so every batch is the same
    one; hand None on, and torch draws from its own."""
    if g is None:
        g = torch.Generator()
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], Y[ix]


@mistake("minibatch")
def one_after_another(X, Y, n, g=None):
    """Only the first example is drawn, and the others are those behind it, mostly of the same few words; draw each of
    the n."""
    ix = (torch.randint(0, X.shape[0], (1,), generator=g) + torch.arange(n)) % X.shape[0]
    return X[ix], Y[ix]
