from zerotohero.grading.probe import mistake


@mistake("init_linear")
def by_fan_out(fan_in, fan_out, g=None, gain=5 / 3):
    """The root is of fan_out, the number of neurons; what adds up are the inputs of each, so it is of fan_in."""
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_out**0.5


@mistake("init_linear")
def no_gain(fan_in, fan_out, g=None, gain=5 / 3):
    """The gain is left out, so tanh makes the numbers smaller from layer to layer."""
    return torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5


@mistake("init_linear")
def no_root(fan_in, fan_out, g=None, gain=5 / 3):
    """It divides by fan_in, which would be right for the variance; the deviation is its root, so divide by the root."""
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_in


@mistake("init_linear")
def all_under_the_root(fan_in, fan_out, g=None, gain=5 / 3):
    """The gain is under the root too; it belongs in front of it."""
    return torch.randn((fan_in, fan_out), generator=g) * (gain / fan_in) ** 0.5


@mistake("init_linear")
def not_scaled(fan_in, fan_out, g=None, gain=5 / 3):
    """The numbers are left as drawn, with deviation 1; they should be gain / √fan_in of that."""
    return torch.randn((fan_in, fan_out), generator=g)


@mistake("init_linear")
def root_upside_down(fan_in, fan_out, g=None, gain=5 / 3):
    """It multiplies by √fan_in, which makes the spread worse; divide by it."""
    return torch.randn((fan_in, fan_out), generator=g) * gain * fan_in**0.5


@mistake("init_linear")
def five_thirds_whatever_gain(fan_in, fan_out, g=None, gain=5 / 3):
    """The gain is 5/3 whatever is given."""
    return torch.randn((fan_in, fan_out), generator=g) * (5 / 3) / fan_in**0.5


@mistake("init_linear")
def gain_divides(fan_in, fan_out, g=None, gain=5 / 3):
    """It divides by the gain; the gain makes up for what the nonlinearity takes, so it multiplies."""
    return torch.randn((fan_in, fan_out), generator=g) / gain / fan_in**0.5


@mistake("init_linear")
def both_fans(fan_in, fan_out, g=None, gain=5 / 3):
    """The root is of the mean of fan_in and fan_out, which is Xavier's; asked for is fan_in alone."""
    return torch.randn((fan_in, fan_out), generator=g) * gain / ((fan_in + fan_out) / 2) ** 0.5


@mistake("init_linear")
def turned(fan_in, fan_out, g=None, gain=5 / 3):
    """W1 is (fan_out, fan_in), as torch's own layers keep it; here it is (fan_in, fan_out), so that `x @ W1` fits."""
    return torch.randn((fan_out, fan_in), generator=g) * gain / fan_in**0.5


@mistake("init_linear")
def uniform(fan_in, fan_out, g=None, gain=5 / 3):
    """The numbers are uniform between 0 and 1 (`rand`); asked for are normal ones, `randn`."""
    return torch.rand((fan_in, fan_out), generator=g) * gain / fan_in**0.5


@mistake("init_linear")
def generator_ignored(fan_in, fan_out, g=None, gain=5 / 3):
    """The generator g is not used, so the same seed gives other weights each time."""
    return torch.randn((fan_in, fan_out)) * gain / fan_in**0.5


@mistake("init_linear")
def generator_of_its_own(fan_in, fan_out, g=None, gain=5 / 3):
    """A new generator with a fixed seed is made inside, so the weights are the same each time; draw from the g that is
    given."""
    g = torch.Generator().manual_seed(2147483647)
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_in**0.5


@mistake("init_linear")
def uniform_too_narrow(fan_in, fan_out, g=None, gain=5 / 3):
    """The numbers are uniform between -1 and 1, whose deviation is 0.577, before they are scaled; asked for are normal
    ones, whose deviation is 1."""
    return (2 * torch.rand((fan_in, fan_out), generator=g) - 1) * gain / fan_in**0.5


@mistake("init_linear")
def whole_root(fan_in, fan_out, g=None, gain=5 / 3):
    """The root is rounded down to a whole number, so for 35 inputs it is 5 and not 5.92; take `fan_in ** 0.5`."""
    return torch.randn((fan_in, fan_out), generator=g) * gain / int(fan_in**0.5)
