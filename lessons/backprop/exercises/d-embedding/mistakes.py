from zerotohero.grading.probe import mistake


@mistake("d_emb")
def not_reshaped(dembcat, emb):
    """It comes back as (n, T*d); a gradient has the shape of what it belongs to, and `emb` is (n, T, d)."""
    return dembcat


@mistake("d_emb")
def places_and_features_exchanged(dembcat, emb):
    """The numbers are laid out as (n, d, T) and turned; in `embcat` the d numbers of one character lie together."""
    n, T, d = emb.shape
    return dembcat.reshape(n, d, T).transpose(1, 2)


@mistake("d_emb")
def times_emb(dembcat, emb):
    """It multiplies with `emb`; a `view` only lays the same numbers out otherwise, so its slope is 1."""
    return dembcat.view(emb.shape) * emb


@mistake("d_C")
def repeated_rows_overwrite(demb, Xb, C):
    """A row of C that was taken several times keeps one gradient alone; they must add up. `dC[Xb] += demb` reads each
    row once and writes the last."""
    dC = torch.zeros_like(C)
    for k in range(Xb.shape[0]):
        for j in range(Xb.shape[1]):
            dC[Xb[k, j]] = demb[k, j]
    return dC


@mistake("d_C")
def first_place_only(demb, Xb, C):
    """Only the first character of each context passes its gradient on; all T places were taken from `C`."""
    return torch.zeros_like(C).index_add_(0, Xb[:, 0], demb[:, 0])


@mistake("d_C")
def last_place_only(demb, Xb, C):
    """Only the last character of each context passes its gradient on; all T places were taken from `C`."""
    return torch.zeros_like(C).index_add_(0, Xb[:, -1], demb[:, -1])


@mistake("d_C")
def averaged(demb, Xb, C):
    """Each row gets the mean of its gradients; a row that was used more often moves the loss more, so it is the sum."""
    dC = torch.zeros_like(C).index_add_(0, Xb.reshape(-1), demb.reshape(-1, C.shape[1]))
    return dC / torch.bincount(Xb.reshape(-1), minlength=len(C)).clamp(min=1)[:, None]


@mistake("d_C")
def added_to_C(demb, Xb, C):
    """It begins with the numbers of `C` itself; a gradient begins with zeros in the shape of `C`."""
    return C.clone().index_add_(0, Xb.reshape(-1), demb.reshape(-1, C.shape[1]))


@mistake("d_C")
def C_changed(demb, Xb, C):
    """`C` itself is set to zero and filled; it is the table that the network still needs. Make a new tensor in its
    shape."""
    return C.zero_().index_add_(0, Xb.reshape(-1), demb.reshape(-1, C.shape[1]))


@mistake("d_C")
def rows_of_the_batch(demb, Xb, C):
    """It returns the gradient at each place of the batch; `C` has a row for each character, so gather them by `Xb`."""
    return demb.reshape(-1, C.shape[1])


@mistake("d_C")
def gathered_backwards(demb, Xb, C):
    """It picks rows of the gradient by `Xb`, as the forward pass picks rows of `C`; here they are put back, and added."""
    return demb.reshape(-1, C.shape[1])[Xb.reshape(-1)][: len(C)]


@mistake("d_C")
def last_example_lost(demb, Xb, C):
    """The last example of the batch is left out."""
    return torch.zeros_like(C).index_add_(0, Xb[:-1].reshape(-1), demb[:-1].reshape(-1, C.shape[1]))
