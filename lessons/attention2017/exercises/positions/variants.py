from zerotohero.grading.probe import variant


@variant("positional")
def in_halves(T, d):
    angle = torch.arange(T)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
    return torch.cat([angle.sin(), angle.cos()], 1)


@variant("positional")
def in_halves_as_tensor2tensor(T, d):
    half = d // 2
    angle = torch.arange(T)[:, None] * torch.exp(-math.log(10000) * torch.arange(half) / max(half - 1, 1))
    return torch.cat([angle.sin(), angle.cos()], 1)
