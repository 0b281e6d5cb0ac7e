from zerotohero.grading.probe import mistake


@mistake("initial_loss")
def base_two(V):
    """The log is to the base 2, which is the loss in bits; the cross-entropy takes the natural log."""
    return math.log2(V)


@mistake("initial_loss")
def base_ten(V):
    """The log is to the base 10; the cross-entropy takes the natural log."""
    return math.log10(V)


@mistake("initial_loss")
def no_minus(V):
    """It returns log(1/V), which is negative; a loss is minus that."""
    return math.log(1 / V)


@mistake("initial_loss")
def probability_returned(V):
    """It returns the probability of each letter, 1/V; the loss is -log of it."""
    return 1 / V


@mistake("initial_loss")
def for_27_whatever_V(V):
    """It returns the loss for 27 letters whatever V is."""
    return 3.2958


@mistake("output_init")
def all_zero(fan_in, V, g=None):
    """The weights are exactly 0. Then the first loss is right, but no gradient reaches the hidden layer: what comes back
    to it is multiplied by these weights. Small is enough."""
    return torch.zeros(fan_in, V), torch.zeros(V)


@mistake("output_init")
def bias_left(fan_in, V, g=None):
    """The bias is drawn and left as it is, so some letters are preferred from the start; it should be 0."""
    return torch.randn((fan_in, V), generator=g) * 0.01, torch.randn(V, generator=g)


@mistake("output_init")
def small_bias(fan_in, V, g=None):
    """The bias is small, and asked for is 0."""
    return torch.randn((fan_in, V), generator=g) * 0.01, torch.randn(V, generator=g) * 0.01


@mistake("output_init")
def weights_not_scaled(fan_in, V, g=None):
    """The weights are plain standard normal numbers, so the logits spread far and the first guesses are sure and wrong;
    make them a hundredth of that."""
    return torch.randn((fan_in, V), generator=g), torch.zeros(V)


@mistake("output_init")
def a_tenth(fan_in, V, g=None):
    """The weights are multiplied by 0.1, where 0.01 is asked for."""
    return torch.randn((fan_in, V), generator=g) * 0.1, torch.zeros(V)


@mistake("output_init")
def uniform_weights(fan_in, V, g=None):
    """The weights are uniform numbers (`rand`), all positive; asked for are normal ones, `randn`."""
    return torch.rand((fan_in, V), generator=g) * 0.01, torch.zeros(V)


@mistake("output_init")
def turned(fan_in, V, g=None):
    """W2 is (V, fan_in), as torch's own layers keep it; here it is (fan_in, V), so that `h @ W2` fits."""
    return torch.randn((V, fan_in), generator=g) * 0.01, torch.zeros(V)


@mistake("output_init")
def generator_ignored(fan_in, V, g=None):
    """The generator g is not used, so the same seed gives other weights each time."""
    return torch.randn((fan_in, V)) * 0.01, torch.zeros(V)


@mistake("output_init")
def generator_of_its_own(fan_in, V, g=None):
    """A new generator with a fixed seed is made inside, so the weights are the same each time; draw from the g that is
    given."""
    g = torch.Generator().manual_seed(2147483647)
    return torch.randn((fan_in, V), generator=g) * 0.01, torch.zeros(V)


@mistake("output_init")
def one_column_for_all(fan_in, V, g=None):
    """One column is drawn, and all V letters get it, so no answer of the hidden layer ever prefers one to another; draw
    (fan_in, V) numbers."""
    return (torch.randn((fan_in, 1), generator=g) * 0.01).repeat(1, V), torch.zeros(V)


@mistake("output_init")
def generator_stands_still(fan_in, V, g=None):
    """The generator g is set back to its seed, or a copy of it draws, so two layers of one g get the same weights; draw
    from g itself, and let it go on."""
    if g is not None:
        g.manual_seed(g.initial_seed())
    return torch.randn((fan_in, V), generator=g) * 0.01, torch.zeros(V)
