from zerotohero.grading.probe import mistake


@mistake("attention")
def not_scaled(q, k, v, mask=None):
    """The scores are not divided by √k, so with many numbers a query looks nearly at one position alone, and its gradient
    vanishes."""
    scores = q @ k.transpose(-2, -1)
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def scaled_by_k(q, k, v, mask=None):
    """The scores are divided by k, where the paper divides by its root: all weights come out too even."""
    scores = q @ k.transpose(-2, -1) / q.shape[-1]
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def multiplied_by_the_root(q, k, v, mask=None):
    """The scores are multiplied by √k, where they are divided by it: a query looks nearly at one position alone."""
    scores = q @ k.transpose(-2, -1) * math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def scaled_by_positions(q, k, v, mask=None):
    """The scores are divided by the root of the number of positions; the paper means k, how many numbers a query has."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(k.shape[-2])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def masked_after_softmax(q, k, v, mask=None):
    """The weights are set to 0 after the softmax, so what is left no longer sums to 1; hide the scores before it."""
    w = (q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])).softmax(-1)
    if mask is not None:
        w = w.masked_fill(~mask, 0.0)
    return w @ v, w


@mistake("attention")
def masked_with_0(q, k, v, mask=None):
    """A hidden score is set to 0, and e to the 0 is 1: the position is still looked at. It must be far below all others."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, 0.0)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def over_queries(q, k, v, mask=None):
    """The softmax runs over the queries (dim -2), so each position spreads itself over who asks; each query's weights must
    sum to 1 over the positions (dim -1)."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-2)
    return w @ v, w


@mistake("attention")
def mask_the_wrong_way(q, k, v, mask=None):
    """The mask is taken as where *not* to look; here True means that a query may look."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def mask_ignored(q, k, v, mask=None):
    """The mask is not used: a query looks everywhere."""
    w = (q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])).softmax(-1)
    return w @ v, w


@mistake("attention")
def keys_are_read(q, k, v, mask=None):
    """The weights are applied to the keys; the values are what is read."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ k, w


@mistake("attention")
def no_softmax(q, k, v, mask=None):
    """The scores themselves are the weights: some are negative, and they sum to anything. Take their softmax."""
    w = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        w = w.masked_fill(~mask, 0.0)
    return w @ v, w


@mistake("attention")
def scores_returned(q, k, v, mask=None):
    """What comes second are the scores; the weights are asked for, after the softmax."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    return scores.softmax(-1) @ v, scores


@mistake("attention")
def detached(q, k, v, mask=None):
    """The weights are cut off from the graph, so nothing teaches queries and keys where to look."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1).detach()
    return w @ v, w


@mistake("attention")
def in_place(q, k, v, mask=None):
    """`q /= ...` writes into the caller's queries; make a new tensor."""
    with torch.no_grad():
        q /= math.sqrt(q.shape[-1])
    scores = q @ k.transpose(-2, -1)
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def over_queries_with_minus_infinity(q, k, v, mask=None):
    """The softmax runs over the queries (dim -2), so where a position is hidden from all of them it is NaN; each query's
    weights must sum to 1 over the positions (dim -1)."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    w = scores.softmax(-2)
    return w @ v, w


@mistake("attention")
def minus_infinity_the_wrong_way(q, k, v, mask=None):
    """The mask is taken as where *not* to look, so a query that may look everywhere finds nothing left, and its softmax is
    NaN; here True means that a query may look."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask, float("-inf"))
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def one_query_sees_all(q, k, v, mask=None):
    """With a single query the mask is not used; it hides padding from one query as it does from many."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None and q.shape[-2] > 1:
        scores = scores.masked_fill(~mask, -1e9)
    w = scores.softmax(-1)
    return w @ v, w


@mistake("attention")
def first_heads_mask(q, k, v, mask=None):
    """Every head gets the first head's mask; one that stretches to `(B, H, T, S)` may differ from head to head."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~(mask[:, :1] if mask.dim() == 4 else mask), -1e9)
    w = scores.softmax(-1)
    return w @ v, w
