from zerotohero.grading.probe import mistake


@mistake("saturation")
def upper_end_only(h, threshold=0.99):
    """Only the upper end is counted: tanh is as flat near -1, so compare the absolute value."""
    return (h > threshold).float().mean(0)


@mistake("saturation")
def by_example(h, threshold=0.99):
    """The share is taken for each example (dimension 1); asked for is one for each neuron, over the examples."""
    return (h.abs() > threshold).float().mean(1)


@mistake("saturation")
def one_share_for_all(h, threshold=0.99):
    """It returns one share for all neurons together; asked for is one each."""
    return (h.abs() > threshold).float().mean()


@mistake("saturation")
def counted(h, threshold=0.99):
    """It returns how many examples there are; asked for is their share, between 0 and 1."""
    return (h.abs() > threshold).float().sum(0)


@mistake("saturation")
def threshold_ignored(h, threshold=0.99):
    """The threshold is 0.99 whatever is given."""
    return (h.abs() > 0.99).float().mean(0)


@mistake("saturation")
def in_percent(h, threshold=0.99):
    """It returns percent; asked for is a share, between 0 and 1."""
    return (h.abs() > threshold).float().mean(0) * 100


@mistake("saturation")
def the_share_below(h, threshold=0.99):
    """It returns the share of examples below the threshold; asked for is the one above."""
    return (h.abs() < threshold).float().mean(0)


@mistake("dead_tanh")
def dead_upper_end_only(h):
    """Only the upper end counts as dead; a neuron that is near -1, or now here and now there, is as flat."""
    return (h > 0.99).all(0)


@mistake("dead_tanh")
def dead_once(h):
    """A neuron counts as dead where it is saturated in any example; dead is one that is so in all."""
    return (h.abs() > 0.99).any(0)


@mistake("dead_tanh")
def dead_by_example(h):
    """It asks about each example (dimension 1); asked for is one answer for each neuron, over the examples."""
    return (h.abs() > 0.99).all(1)


@mistake("dead_tanh")
def dead_together(h):
    """It returns one answer for all neurons together; asked for is one each."""
    return (h.abs() > 0.99).all()


@mistake("dead_tanh")
def alive_tanh(h):
    """It returns which neurons are alive: true and false are exchanged."""
    return ~(h.abs() > 0.99).all(0)


@mistake("dead_relu")
def relu_dead_once(h):
    """A ReLU counts as dead where it answers 0 to any example; dead is one that answers 0 to all."""
    return (h == 0).any(0)


@mistake("dead_relu")
def relu_by_example(h):
    """It asks about each example (dimension 1); asked for is one answer for each neuron, over the examples."""
    return (h == 0).all(1)


@mistake("dead_relu")
def relu_as_tanh(h):
    """It looks for values near 1 or -1, where tanh is flat; a ReLU is flat where it answers 0."""
    return (h.abs() > 0.99).all(0)


@mistake("dead_relu")
def nearly_zero(h):
    """A small answer counts as 0; however small, a ReLU's answer above 0 lets the whole gradient through."""
    return (h < 1e-5).all(0)


@mistake("dead_tanh")
def dead_on_the_mean(h):
    """The mean of |h| decides, which one example of 0.98 hardly moves; a neuron is dead only if |h| is above 0.99 in each
    example."""
    return h.abs().mean(0) > 0.99


@mistake("saturation")
def at_the_threshold_too(h, threshold=0.99):
    """|h| equal to the threshold is counted as well (`>=`); asked for is the share above it."""
    return (h.abs() >= threshold).float().mean(0)


@mistake("dead_tanh")
def dead_on_the_share(h):
    """A share above 0.99 is enough, so among many examples a neuron that is awake in one of them counts as dead; it must
    be saturated in all."""
    return (h.abs() > 0.99).float().mean(0) > 0.99


@mistake("saturation")
def squeezed(h, threshold=0.99):
    """`squeeze()` drops every dimension of size 1, so one neuron alone gets a number for (1,); `mean(0)` drops the one
    over the examples and no other."""
    return (h.abs() > threshold).float().mean(0).squeeze()


@mistake("saturation")
def signs_taken_from_h(h, threshold=0.99):
    """`abs_()` changes `h` itself, so whoever looks at it next finds no negative answer; `abs()` makes a new tensor."""
    return (h.abs_() > threshold).float().mean(0)
