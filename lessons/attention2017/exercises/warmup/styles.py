from zerotohero.grading.probe import style


@style("noam")
def two_sides(step, d, warmup):
    scale = 1 / math.sqrt(d)
    if step < warmup:
        return scale * step / warmup**1.5
    return scale / math.sqrt(step)


@style("noam")
def from_the_peak(step, d, warmup):
    peak = (d * warmup) ** -0.5
    return peak * min(step / warmup, math.sqrt(warmup / step))


@style("noam")
def in_torch(step, d, warmup):
    step = torch.tensor(step, dtype=torch.float64)
    return (d**-0.5 * torch.minimum(step.rsqrt(), step * warmup**-1.5)).item()
