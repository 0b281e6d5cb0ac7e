from zerotohero.grading.probe import mistake


@mistake("positional")
def from_1(T, d):
    """The positions are counted from 1; the paper's first is 0, whose sines are 0 and cosines 1."""
    t = torch.arange(1, T + 1)[:, None]
    angle = t / 10000 ** (torch.arange(0, d, 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.sin()
    table[:, 1::2] = angle.cos()
    return table


@mistake("positional")
def exponent_too_small(T, d):
    """The exponent is i/d, where i counts the pairs; it is 2i/d, or the slowest waves are missing."""
    t = torch.arange(T)[:, None]
    angle = t / 10000 ** (torch.arange(d // 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.sin()
    table[:, 1::2] = angle.cos()
    return table


@mistake("positional")
def cosines_with_their_own_column(T, d):
    """Each column has a wavelength of its own (its number over d); a sine and the cosine beside it share one, 2i/d."""
    t = torch.arange(T)[:, None]
    angle = t / 10000 ** (torch.arange(d) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle[:, 0::2].sin()
    table[:, 1::2] = angle[:, 1::2].cos()
    return table


@mistake("positional")
def exchanged(T, d):
    """The cosines are in the even columns and the sines in the odd ones; the paper has them the other way about."""
    t = torch.arange(T)[:, None]
    angle = t / 10000 ** (torch.arange(0, d, 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.cos()
    table[:, 1::2] = angle.sin()
    return table


@mistake("positional")
def sines_only(T, d):
    """All columns are sines; the odd ones are cosines."""
    t = torch.arange(T)[:, None]
    angle = t / 10000 ** (torch.arange(0, d, 2) / d)
    return angle.sin().repeat_interleave(2, 1)


@mistake("positional")
def multiplied(T, d):
    """The position is multiplied by the wavelength; it is divided by it, so that the waves get slower."""
    t = torch.arange(T)[:, None]
    angle = t * 10000 ** (torch.arange(0, d, 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.sin()
    table[:, 1::2] = angle.cos()
    return table


@mistake("positional")
def base_1000(T, d):
    """The longest wavelength is 1000·2π; the paper's is 10000·2π."""
    t = torch.arange(T)[:, None]
    angle = t / 1000 ** (torch.arange(0, d, 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.sin()
    table[:, 1::2] = angle.cos()
    return table


@mistake("Embed.forward")
def not_scaled(self, ids):
    """The rows are not multiplied by √d, so with numbers of size 1/√d they drown in the waves."""
    T, d = ids.shape[1], self.weight.shape[1]
    return self.weight[ids] + positional(T, d).to(self.weight)


@mistake("Embed.forward")
def scaled_by_d(self, ids):
    """The rows are multiplied by d; by its root, they have numbers of size 1."""
    T, d = ids.shape[1], self.weight.shape[1]
    return self.weight[ids] * d + positional(T, d).to(self.weight)


@mistake("Embed.forward")
def divided(self, ids):
    """The rows are divided by √d; they are multiplied by it."""
    T, d = ids.shape[1], self.weight.shape[1]
    return self.weight[ids] / math.sqrt(d) + positional(T, d).to(self.weight)


@mistake("Embed.forward")
def all_scaled(self, ids):
    """The sum of rows and waves is multiplied by √d; the rows alone are."""
    T, d = ids.shape[1], self.weight.shape[1]
    return (self.weight[ids] + positional(T, d).to(self.weight)) * math.sqrt(d)


@mistake("Embed.forward")
def no_positions(self, ids):
    """The positions are not added, so attention cannot tell where a symbol stands."""
    return self.weight[ids] * math.sqrt(self.weight.shape[1])


@mistake("Embed.forward")
def waves_of_the_symbols(self, ids):
    """The waves are looked up by the symbols' ids; they belong to the positions, 0 to T - 1."""
    V, d = self.weight.shape
    return self.weight[ids] * math.sqrt(d) + positional(V, d).to(self.weight)[ids]


@mistake("Embed.__init__")
def spread_of_1(self, V, d):
    """The table is drawn with a standard deviation of 1: times √d its numbers are far larger than the waves, and as output
    layer it begins very sure and wrong. Divide by √d."""
    super().__init__()
    self.weight = nn.Parameter(torch.randn(V, d))


@mistake("Embed.__init__")
def spread_of_1_over_d(self, V, d):
    """The table is drawn with a standard deviation of 1/d; 1/√d is asked for."""
    super().__init__()
    self.weight = nn.Parameter(torch.randn(V, d) / d)


@mistake("Embed.__init__")
def spread_by_symbols(self, V, d):
    """The table is drawn with a standard deviation of 1/√V, the number of symbols; 1/√d is asked for, d the width."""
    super().__init__()
    self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(V))


@mistake("Embed.__init__")
def uniform(self, V, d):
    """The table is drawn evenly between -1/√d and 1/√d, whose standard deviation is 1/√(3d); 1/√d is asked for."""
    super().__init__()
    self.weight = nn.Parameter((2 * torch.rand(V, d) - 1) / math.sqrt(d))


@mistake("Embed")
class Symbol0IsPadding:
    """The row of symbol 0 begins as zeros and gets no gradient (`padding_idx=0`), as if 0 were always padding; each of the V symbols
    has a row that is drawn and trained."""

    def __init__(self, V, d):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(d))
        with torch.no_grad():
            self.weight[0].zero_()

    def forward(self, ids):
        T, d = ids.shape[1], self.weight.shape[1]
        return F.embedding(ids, self.weight, padding_idx=0) * math.sqrt(d) + positional(T, d).to(self.weight)
