from zerotohero.grading.probe import style


@style("initial_loss")
def as_in_the_lecture(V):
    return -torch.tensor(1 / V).log()


@style("initial_loss")
def log_of_the_share(V):
    return -math.log(1 / V)


@style("initial_loss")
def of_equal_logits(V):
    return torch.nn.functional.cross_entropy(torch.zeros(1, V, dtype=torch.float64), torch.tensor([0])).item()


@style("output_init")
def zeros_for_the_bias(fan_in, V, g=None):
    return 0.01 * torch.randn(fan_in, V, generator=g), torch.zeros(V)


@style("output_init")
def filled(fan_in, V, g=None):
    b2 = torch.zeros((V,), requires_grad=True)
    W2 = torch.empty(fan_in, V).normal_(0, 0.01, generator=g).requires_grad_()
    return W2, b2


@style("output_init")
def the_lectures_cell(fan_in, V, g=None):
    W2 = torch.randn((fan_in, V), generator=g) * 0.01
    b2 = torch.randn(V, generator=g) * 0
    return W2, b2
