from zerotohero.grading.probe import mistake


@mistake("EncoderLayer.forward")
def pre_norm(self, x, mask=None):
    """Each part gets a normalised x and nothing normalises the sum: that is pre-norm, as in GPT-2. This paper normalises the
    sum."""
    h = self.norm1(x)
    x = x + self.look(h, h, mask)
    return x + self.think(self.norm2(x))


@mistake("EncoderLayer.forward")
def branch_normalised(self, x, mask=None):
    """What a part returned is normalised and then added; the paper normalises the sum of both."""
    x = x + self.norm1(self.look(x, x, mask))
    return x + self.norm2(self.think(x))


@mistake("EncoderLayer.forward")
def no_residual(self, x, mask=None):
    """What came in is not added, so nothing but the parts' answers goes on, and gradients have no straight way back."""
    x = self.norm1(self.look(x, x, mask))
    return self.norm2(self.think(x))


@mistake("EncoderLayer.forward")
def no_residual_around_attention(self, x, mask=None):
    """Around the attention, x is not added; both parts have their sum."""
    x = self.norm1(self.look(x, x, mask))
    return self.norm2(x + self.think(x))


@mistake("EncoderLayer.forward")
def no_residual_around_thinking(self, x, mask=None):
    """Around the feed-forward part, x is not added; both parts have their sum."""
    x = self.norm1(x + self.look(x, x, mask))
    return self.norm2(self.think(x))


@mistake("EncoderLayer.forward")
def the_first_x_added_twice(self, x, mask=None):
    """The second sum takes the x that came into the layer; it takes what the first line made."""
    y = self.norm1(x + self.look(x, x, mask))
    return self.norm2(x + self.think(y))


@mistake("EncoderLayer.forward")
def no_norms(self, x, mask=None):
    """Nothing is normalised, so the numbers grow from layer to layer."""
    x = x + self.look(x, x, mask)
    return x + self.think(x)


@mistake("EncoderLayer.forward")
def normalised_once(self, x, mask=None):
    """Only the last sum is normalised; the one behind the attention is too."""
    x = x + self.look(x, x, mask)
    return self.norm2(x + self.think(x))


@mistake("EncoderLayer.forward")
def side_by_side(self, x, mask=None):
    """Attention and feed-forward both get the x that came in; the feed-forward part gets what the attention made of it."""
    return self.norm2(self.norm1(x + self.look(x, x, mask)) + self.think(x))


@mistake("EncoderLayer.forward")
def thinks_first(self, x, mask=None):
    """The feed-forward part comes before the attention; it thinks about what was found."""
    x = self.norm2(x + self.think(x))
    return self.norm1(x + self.look(x, x, mask))


@mistake("EncoderLayer.forward")
def mask_not_handed_on(self, x, mask=None):
    """The mask is not handed on, so padding is looked at."""
    x = self.norm1(x + self.look(x, x))
    return self.norm2(x + self.think(x))


@mistake("EncoderLayer.forward")
def no_thinking(self, x, mask=None):
    """The feed-forward part is not used."""
    return self.norm2(self.norm1(x + self.look(x, x, mask)))


@mistake("EncoderLayer.__init__")
def one_norm_for_both(self, d, H, ff):
    """One LayerNorm serves both places; each has its own, with its own gains."""
    super().__init__()
    self.look = MultiHead(d, H)
    self.think = FeedForward(d, ff)
    self.norm1 = self.norm2 = nn.LayerNorm(d)


@mistake("EncoderLayer.forward")
def in_place(self, x, mask=None):
    """`x += ...` changes the caller's tensor; write `x = x + ...`."""
    x += self.look(x, x, mask)
    x = self.norm1(x)
    return self.norm2(x + self.think(x))


@mistake("EncoderLayer.forward")
def last_sum_not_normalised(self, x, mask=None):
    """The sum behind the feed-forward part is not normalised; both sums are, so that a layer hands on numbers of size 1."""
    x = self.norm1(x + self.look(x, x, mask))
    return x + self.think(x)


@mistake("EncoderLayer")
class OneNormAndOneSumWithout:
    """There is one LayerNorm, behind the attention; the sum behind the feed-forward part is normalised too, by one of its
    own."""

    def __init__(self, d, H, ff):
        super().__init__()
        self.look = MultiHead(d, H)
        self.think = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        x = self.norm1(x + self.look(x, x, mask))
        return x + self.think(x)


@mistake("EncoderLayer.forward")
def first_norm_twice(self, x, mask=None):
    """The first LayerNorm is used again behind the feed-forward part, and the second never: each sum has its own."""
    x = self.norm1(x + self.look(x, x, mask))
    return self.norm1(x + self.think(x))


@mistake("EncoderLayer.forward")
def no_way_back(self, x, mask=None):
    """What is added is detached, so gradients reach x through the two parts alone; the sum is there to give them a straight way
    back."""
    x = self.norm1(x.detach() + self.look(x, x, mask))
    return self.norm2(x.detach() + self.think(x))
