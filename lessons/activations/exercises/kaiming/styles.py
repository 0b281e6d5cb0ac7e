from zerotohero.grading.probe import style


@style("init_linear")
def as_in_the_lecture(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.randn((fan_in, fan_out), generator=g) * (gain) / ((fan_in) ** 0.5)
    return W1


@style("init_linear")
def filled(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.empty(fan_in, fan_out).normal_(mean=0.0, std=gain / math.sqrt(fan_in), generator=g)


@style("init_linear")
def uniform_of_the_same_deviation(fan_in, fan_out, g=None, gain=5 / 3):
    bound = gain * (3 / fan_in) ** 0.5
    return (2 * torch.rand(fan_in, fan_out, generator=g) - 1) * bound


@style("init_linear")
def variance_first(fan_in, fan_out, g=None, gain=5 / 3):
    variance = gain**2 / fan_in
    weight = torch.randn(fan_out, fan_in, generator=g, dtype=torch.float64) * variance**0.5
    return weight.T.float().requires_grad_()
