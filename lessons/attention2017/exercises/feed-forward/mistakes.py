from zerotohero.grading.probe import mistake


@mistake("FeedForward.forward")
def no_relu(self, x):
    """There is no ReLU between the layers, and two linear layers one after the other are no more than one."""
    return self.back(self.wide(x))


@mistake("FeedForward.forward")
def relu_behind_both(self, x):
    """A ReLU stands behind the second layer too, so the answer is never negative; the paper has one, in the middle."""
    return F.relu(self.back(F.relu(self.wide(x))))


@mistake("FeedForward.forward")
def relu_at_the_end(self, x):
    """The ReLU stands behind the second layer; it belongs between the two."""
    return F.relu(self.back(self.wide(x)))


@mistake("FeedForward.forward")
def relu_first(self, x):
    """The ReLU is taken of x; it belongs between the two layers."""
    return self.back(self.wide(F.relu(x)))


@mistake("FeedForward.forward")
def gelu(self, x):
    """GELU is GPT's; this paper has ReLU, max(0, x)."""
    return self.back(F.gelu(self.wide(x)))


@mistake("FeedForward.forward")
def tanh(self, x):
    """tanh stands between the layers; the paper has max(0, x), ReLU."""
    return self.back(torch.tanh(self.wide(x)))


@mistake("FeedForward.forward")
def residual_inside(self, x):
    """x is added to the answer here; in this lesson the layers of encoder and decoder do that, once."""
    return x + self.back(F.relu(self.wide(x)))


@mistake("FeedForward.__init__")
def not_wider(self, d, ff):
    """The middle is as wide as d; it should be `ff` wide."""
    super().__init__()
    self.wide = nn.Linear(d, d)
    self.back = nn.Linear(d, d)


@mistake("FeedForward.__init__")
def without_biases(self, d, ff):
    """The layers have no biases; the paper adds b1 and b2."""
    super().__init__()
    self.wide = nn.Linear(d, ff, bias=False)
    self.back = nn.Linear(ff, d, bias=False)


@mistake("FeedForward.__init__")
def always_four_times(self, d, ff):
    """The middle is four times d, whatever `ff` is: so it is in the paper's table, and here `ff` says how wide."""
    super().__init__()
    self.wide = nn.Linear(d, 4 * d)
    self.back = nn.Linear(4 * d, d)
