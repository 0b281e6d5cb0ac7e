from zerotohero.grading.probe import mistake


@mistake("DecoderLayer.forward")
def memory_first(self, y, mem, mask=None, mem_mask=None):
    """It looks at the memory before it looks at itself; the paper has self-attention first."""
    y = self.norm2(y + self.across(y, mem, mem_mask))
    y = self.norm1(y + self.back(y, y, mask))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def no_causal_mask(self, y, mem, mask=None, mem_mask=None):
    """`mask` is not handed on, so a position sees what it has yet to say."""
    y = self.norm1(y + self.back(y, y))
    y = self.norm2(y + self.across(y, mem, mem_mask))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def memory_unmasked(self, y, mem, mask=None, mem_mask=None):
    """`mem_mask` is not handed on, so the source's padding is read."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(y + self.across(y, mem))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def masks_exchanged(self, y, mem, mask=None, mem_mask=None):
    """The masks are exchanged: the causal one belongs to the first attention, the memory's to the second."""
    y = self.norm1(y + self.back(y, y, mem_mask))
    y = self.norm2(y + self.across(y, mem, mask))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def memory_not_read(self, y, mem, mask=None, mem_mask=None):
    """The second attention looks at y again; it reads the memory, or the source is never seen."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(y + self.across(y, y))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def memory_asks(self, y, mem, mask=None, mem_mask=None):
    """The memory asks and y is read: they are exchanged."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(y + self.across(mem, y, None))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def no_cross_attention(self, y, mem, mask=None, mem_mask=None):
    """The memory is not looked at at all, so the answer does not depend on the source."""
    y = self.norm1(y + self.back(y, y, mask))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def pre_norm(self, y, mem, mask=None, mem_mask=None):
    """Each part gets a normalised y and nothing normalises the sum (pre-norm); this paper normalises the sum."""
    h = self.norm1(y)
    y = y + self.back(h, h, mask)
    y = y + self.across(self.norm2(y), mem, mem_mask)
    return y + self.think(self.norm3(y))


@mistake("DecoderLayer.forward")
def no_residual_around_memory(self, y, mem, mask=None, mem_mask=None):
    """Around the second attention, y is not added, so what was said so far is lost there."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(self.across(y, mem, mem_mask))
    return self.norm3(y + self.think(y))


@mistake("DecoderLayer.forward")
def no_residuals(self, y, mem, mask=None, mem_mask=None):
    """What came into a part is not added to what came out of it."""
    y = self.norm1(self.back(y, y, mask))
    y = self.norm2(self.across(y, mem, mem_mask))
    return self.norm3(self.think(y))


@mistake("DecoderLayer.forward")
def no_thinking(self, y, mem, mask=None, mem_mask=None):
    """The feed-forward part is not used."""
    y = self.norm1(y + self.back(y, y, mask))
    return self.norm2(y + self.across(y, mem, mem_mask))


@mistake("DecoderLayer.__init__")
def one_attention_for_both(self, d, H, ff):
    """One attention serves both; looking back and looking across have weights of their own."""
    super().__init__()
    self.back = self.across = MultiHead(d, H)
    self.think = FeedForward(d, ff)
    self.norm1, self.norm2, self.norm3 = nn.LayerNorm(d), nn.LayerNorm(d), nn.LayerNorm(d)


@mistake("DecoderLayer.__init__")
def one_norm_for_all(self, d, H, ff):
    """One LayerNorm serves all places; each has its own."""
    super().__init__()
    self.back, self.across = MultiHead(d, H), MultiHead(d, H)
    self.think = FeedForward(d, ff)
    self.norm1 = self.norm2 = self.norm3 = nn.LayerNorm(d)


@mistake("DecoderLayer.forward")
def last_sum_not_normalised(self, y, mem, mask=None, mem_mask=None):
    """The sum behind the feed-forward part is not normalised; all three are, so that a layer hands on numbers of size 1."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(y + self.across(y, mem, mem_mask))
    return y + self.think(y)


@mistake("DecoderLayer")
class TwoNormsAndOneSumWithout:
    """There are two LayerNorms, behind the attentions; the sum behind the feed-forward part is normalised too, by one of its
    own."""

    def __init__(self, d, H, ff):
        super().__init__()
        self.back, self.across = MultiHead(d, H), MultiHead(d, H)
        self.think = FeedForward(d, ff)
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.norm1(y + self.back(y, y, mask))
        y = self.norm2(y + self.across(y, mem, mem_mask))
        return y + self.think(y)


@mistake("DecoderLayer.forward")
def second_norm_twice(self, y, mem, mask=None, mem_mask=None):
    """The second LayerNorm is used again behind the feed-forward part, and the third never: each sum has its own."""
    y = self.norm1(y + self.back(y, y, mask))
    y = self.norm2(y + self.across(y, mem, mem_mask))
    return self.norm2(y + self.think(y))
