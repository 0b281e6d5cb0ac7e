from zerotohero.grading.probe import mistake


@mistake("embed")
def six_whatever_the_sizes(C, X):
    """The width 6 is written into `view`, which is right for 3 letters of 2 numbers alone; other sizes end up in other
    rows, or do not fit. Take it from the shapes."""
    return C[X].view(-1, 6)


@mistake("embed")
def thirty_whatever_the_sizes(C, X):
    """The width 30 is written into `view`, which is right for 3 letters of 10 numbers alone; take it from the shapes."""
    return C[X].view(-1, 30)


@mistake("embed")
def three_letters_whatever_is_there(C, X):
    """Exactly 3 letters are laid side by side, whatever the length of a context; `X.shape[1]` says how many there are."""
    emb = C[X]
    return torch.cat([emb[:, 0], emb[:, 1], emb[:, 2]], 1)


@mistake("embed")
def below_each_other(C, X):
    """The letters' vectors are put below each other (dimension 0), where a context's belong side by side (dimension 1):
    one row for each context."""
    return torch.cat(torch.unbind(C[X], 1), 0)


@mistake("embed")
def added_up(C, X):
    """The vectors of a context are added up, so which letter came first is lost; lay them side by side."""
    return C[X].sum(1)


@mistake("embed")
def averaged(C, X):
    """The vectors of a context are averaged, so which letter came first is lost; lay them side by side."""
    return C[X].mean(1)


@mistake("embed")
def not_laid_side_by_side(C, X):
    """The result is (N, T, d), a vector for each letter; asked for is one row for each context, (N, T·d)."""
    return C[X]


@mistake("embed")
def mixed_numbers(C, X):
    """First come the first numbers of all letters, then the second ones; each letter's vector should stay together."""
    emb = C[X]
    return emb.transpose(1, 2).reshape(X.shape[0], -1)


@mistake("embed")
def mixed_contexts(C, X):
    """The letters of different contexts end up in one row; a row belongs to one context."""
    return C[X].transpose(0, 1).reshape(X.shape[0], -1)


@mistake("embed")
def newest_letter_first(C, X):
    """The letters of a context are laid out from the last to the first; keep their order."""
    return C[X].flip(1).reshape(X.shape[0], -1)


@mistake("embed")
def no_gradient(C, X):
    """The vectors are taken without their graph (`.data`, `.detach()`, `no_grad`), so no gradient reaches C and the
    letters never move."""
    return C.data[X].view(X.shape[0], -1)


@mistake("embed")
def one_long_row(C, X):
    """All contexts are laid out in one long row; asked for is one row for each context."""
    return C[X].reshape(-1)


@mistake("embed")
def newest_letter_alone(C, X):
    """Only the last letter of a context is looked up; lay the vectors of all T side by side."""
    return C[X[:, -1]]
