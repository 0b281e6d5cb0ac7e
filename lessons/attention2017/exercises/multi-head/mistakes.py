from zerotohero.grading.probe import mistake


@mistake("MultiHead.forward")
def no_transpose(self, q, kv, mask=None):
    """The numbers are cut into `(B, H, T, k)` by `view` alone, so a head gets pieces of other positions; cut into
    `(B, T, H, k)` and let H and T change places."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, self.H, T, d // self.H)
    heads_k = self.key(kv).view(B, self.H, S, d // self.H)
    heads_v = self.value(kv).view(B, self.H, S, d // self.H)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, T, d))


@mistake("MultiHead.forward")
def not_turned_back(self, q, kv, mask=None):
    """What the heads read is laid into rows of d without heads and positions changing places again, so a row mixes
    positions."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.reshape(B, T, d))


@mistake("MultiHead.forward")
def a_projection_too_few(self, q, kv, mask=None):
    """One projection is missing on the way of what is read: the values' own, or the last, W^O, which mixes what the heads
    bring."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return read.transpose(1, 2).reshape(B, T, d)


@mistake("MultiHead.__init__")
def output_projection_missing(self, d, H):
    """There are three projections; the fourth, W^O, mixes what the heads bring."""
    super().__init__()
    self.H = H
    self.query = nn.Linear(d, d)
    self.key = nn.Linear(d, d)
    self.value = nn.Linear(d, d)
    self.out = nn.Identity()


@mistake("MultiHead.forward")
def reads_its_own(self, q, kv, mask=None):
    """Keys and values come from `q`, so it looks at itself whatever `kv` is; they come from `kv`."""
    B, T, d = q.shape
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, T, d))


@mistake("MultiHead.forward")
def the_read_ones_ask(self, q, kv, mask=None):
    """The queries come from `kv` and keys and values from `q`: they are exchanged."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, S, d))


@mistake("MultiHead.forward")
def keys_not_projected(self, q, kv, mask=None):
    """`kv` itself is compared with the queries; the keys are its projection."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = kv.view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, T, d))


@mistake("MultiHead.forward")
def mask_not_handed_on(self, q, kv, mask=None):
    """The mask is not handed on to `attention`, so every position looks everywhere."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v)
    return self.out(read.transpose(1, 2).reshape(B, T, d))


@mistake("MultiHead.forward")
def one_wide_head(self, q, kv, mask=None):
    """All d numbers are compared at once, as one head; H heads compare d/H numbers each."""
    B, T, d = q.shape
    read, _ = attention(self.query(q)[:, None], self.key(kv)[:, None], self.value(kv)[:, None], mask)
    return self.out(read[:, 0])


@mistake("MultiHead.forward")
def scaled_by_the_width(self, q, kv, mask=None):
    """The scores are scaled by √d, the width of all heads; a head's own k = d/H belongs there."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q / math.sqrt(self.H), heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, T, d))


@mistake("MultiHead.forward")
def heads_are_added(self, q, kv, mask=None):
    """What the heads read is added up and repeated; the paper lays it side by side, so that each keeps its own place."""
    B, T, d = q.shape
    S = kv.shape[1]
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.sum(1).repeat(1, 1, self.H))


@mistake("MultiHead.__init__")
def one_projection_for_all(self, d, H):
    """Queries, keys and values come from one and the same layer, so a position always looks most at what is like it; each
    has a layer of its own."""
    super().__init__()
    self.H = H
    self.query = self.key = self.value = nn.Linear(d, d)
    self.out = nn.Linear(d, d)


@mistake("MultiHead.forward")
def like_shapes_are_taken_for_itself(self, q, kv, mask=None):
    """Where `q` and `kv` have the same shape, keys and values come from `q`; two tensors can be as long as each other and
    say different things, so they always come from `kv`."""
    B, T, d = q.shape
    S = kv.shape[1]
    kv = q if q.shape == kv.shape else kv
    heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
    heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
    read, _ = attention(heads_q, heads_k, heads_v, mask)
    return self.out(read.transpose(1, 2).reshape(B, T, d))
