from zerotohero.grading.probe import mistake


@mistake("causal_mask")
def itself_hidden(T):
    """The diagonal is hidden too, so a position may not look at itself, and the first may look nowhere."""
    return torch.ones(T, T, dtype=torch.bool).tril(-1)


@mistake("causal_mask")
def the_future_shown(T):
    """The upper half is True, so a position looks at itself and what comes after; it may look at what came before."""
    return torch.ones(T, T, dtype=torch.bool).triu()


@mistake("causal_mask")
def true_where_hidden(T):
    """True stands where looking is forbidden (torch's own layers mean it so); here True means that one may look."""
    return torch.ones(T, T, dtype=torch.bool).triu(1)


@mistake("causal_mask")
def one_ahead(T):
    """A position sees the one after it, which is what it is asked for."""
    return torch.ones(T, T, dtype=torch.bool).tril(1)


@mistake("causal_mask")
def numbers(T):
    """The mask holds the numbers 1 and 0; True and False are asked for, since `~mask` means another thing for numbers."""
    return torch.ones(T, T, dtype=torch.long).tril()


@mistake("pad_mask")
def padding_shown(ids, pad=0):
    """True stands at the padding and False at what is there: they are exchanged."""
    return (ids == pad)[:, None, None, :]


@mistake("pad_mask")
def always_0(ids, pad=0):
    """It compares with 0, whatever `pad` is."""
    return (ids != 0)[:, None, None, :]


@mistake("pad_mask")
def larger_than_pad(ids, pad=0):
    """It asks for ids above `pad`, so those below it are hidden too; only `pad` itself is."""
    return (ids > pad)[:, None, None, :]


@mistake("pad_mask")
def not_stretched(ids, pad=0):
    """The mask is `(B, S)`, and against scores `(B, H, T, S)` its rows would be taken for positions; `(B, 1, 1, S)` is asked
    for."""
    return ids != pad


@mistake("pad_mask")
def one_dimension_short(ids, pad=0):
    """The mask is `(B, 1, S)`, whose B would be taken for heads; `(B, 1, 1, S)` is asked for."""
    return (ids != pad)[:, None, :]


@mistake("pad_mask")
def queries_hidden(ids, pad=0):
    """The mask is `(B, 1, S, 1)`: it stops padding from asking, and everybody still looks at it. Positions that are looked
    at are the last dimension."""
    return (ids != pad)[:, None, :, None]


@mistake("pad_mask")
def counted_from_the_front(ids, pad=0):
    """It counts the symbols and marks as many places from the front; where padding stands before or between them, that hides
    symbols and shows padding. Ask each place."""
    lengths = (ids != pad).sum(1)
    return (torch.arange(ids.shape[1]) < lengths[:, None])[:, None, None, :]
