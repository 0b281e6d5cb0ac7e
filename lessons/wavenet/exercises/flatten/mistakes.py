from zerotohero.grading.probe import mistake


@mistake("FlattenConsecutive.__call__")
def squeeze_missing(self, x):
    """Where one place is left, its dimension stays: (B, 1, n*C). The layers after it expect (B, n*C), so take it away."""
    B, T, C = x.shape
    self.out = x.view(B, T // self.n, C * self.n)
    return self.out


@mistake("FlattenConsecutive.__call__")
def squeezes_every_dimension(self, x):
    """`squeeze()` takes away every dimension of size 1, also that of a batch of one; name the one of time, `squeeze(1)`."""
    B, T, C = x.shape
    self.out = x.view(B, T // self.n, C * self.n).squeeze()
    return self.out


@mistake("FlattenConsecutive.__call__")
def halves(self, x):
    """It joins places that lie far apart: the first of each n-th part of the context with one another. Neighbours belong
    together, places 0 … n-1 and then the next n."""
    x = torch.cat(x.chunk(self.n, dim=1), dim=2)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def shape_exchanged(self, x):
    """It returns n places of T/n each, where T/n places of n each are asked for: (B, T/n, n*C)."""
    B, T, C = x.shape
    x = x.view(B, self.n, C * (T // self.n))
    self.out = x.squeeze(1) if T == self.n else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def channels_shuffled(self, x):
    """Each place holds the right numbers, but channel by channel; the first letter's channels come first, then the next
    letter's."""
    B, T, C = x.shape
    x = x.view(B, T // self.n, self.n, C).transpose(2, 3).reshape(B, T // self.n, C * self.n)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def newest_first(self, x):
    """Inside each place the neighbours stand in reverse; the earlier one comes first."""
    B, T, C = x.shape
    x = x.view(B, T // self.n, self.n, C).flip(2).reshape(B, T // self.n, C * self.n)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def all_at_once(self, x):
    """All places are laid side by side, (B, T*C), whatever n is; only n neighbours at a time should be."""
    self.out = x.reshape(x.shape[0], -1)
    return self.out


@mistake("FlattenConsecutive.__call__")
def always_pairs(self, x):
    """It always joins two places; how many is said by n."""
    B, T, C = x.shape
    x = x.reshape(B, T // 2, -1) if T % 2 == 0 else x[:, 1:].reshape(B, T // 2, -1)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def overlapping(self, x):
    """Its places overlap: each begins one later than the one before, where it should begin n later."""
    B, T, C = x.shape
    x = torch.stack([x[:, t : t + self.n].reshape(B, -1) for t in range(T - self.n + 1)], 1)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def averaged(self, x):
    """The neighbours are averaged, (B, T/n, C), so their order is lost; lay them side by side."""
    B, T, C = x.shape
    x = x.view(B, T // self.n, self.n, C).mean(2)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def time_in_the_batch(self, x):
    """Batch and time are mixed into one dimension, (B*T/n, n*C); the batch stays the first, (B, T/n, n*C)."""
    self.out = x.reshape(-1, x.shape[2] * self.n)
    return self.out


@mistake("FlattenConsecutive.__call__")
def not_kept(self, x):
    """What it returns is not kept as `.out`, so nobody can look at it after a step."""
    B, T, C = x.shape
    x = x.view(B, T // self.n, C * self.n)
    return x.squeeze(1) if x.shape[1] == 1 else x


@mistake("FlattenConsecutive.__call__")
def kept_before_squeezing(self, x):
    """`.out` is kept before the dimension of one place is taken away; it should be what is returned."""
    B, T, C = x.shape
    self.out = x.view(B, T // self.n, C * self.n)
    return self.out.squeeze(1) if T == self.n else self.out


@mistake("FlattenConsecutive.__call__")
def without_a_graph(self, x):
    """It works on `x.data`, outside the graph, so no gradient gets back past it."""
    B, T, C = x.shape
    x = x.data.view(B, T // self.n, C * self.n)
    self.out = x.squeeze(1) if x.shape[1] == 1 else x
    return self.out


@mistake("FlattenConsecutive.__call__")
def one_handed_through(self, x):
    """With n = 1 it hands x through as it is; where T is 1 too, one place is left, and its dimension goes as for any n."""
    B, T, C = x.shape
    if self.n > 1:
        x = x.view(B, T // self.n, C * self.n)
        x = x.squeeze(1) if x.shape[1] == 1 else x
    self.out = x
    return self.out
