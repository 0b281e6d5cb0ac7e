from zerotohero.grading.probe import style


@style("cmp")
def in_numbers(s, dt, t):
    gap = (dt - t.grad).abs()
    print(s, gap.max())
    return bool((gap == 0).all()), torch.allclose(dt, t.grad), float(gap.max())


@style("cmp")
def as_tensors(s, dt, t):
    return [torch.equal(dt, t.grad), torch.allclose(dt, t.grad), torch.max(torch.abs(t.grad - dt))]


@style()
def the_lectures_cells():
    n = 32

    def d_logprobs(logprobs, Yb):
        dlogprobs = torch.zeros_like(logprobs)
        dlogprobs[range(n), Yb] = -1.0 / n
        return dlogprobs

    def d_probs(dlogprobs, probs):
        dprobs = (1.0 / probs) * dlogprobs
        return dprobs


@style("d_logprobs")
def one_hot(logprobs, Yb):
    return -F.one_hot(Yb, logprobs.shape[1]) / logprobs.shape[0]


@style("d_logprobs")
def in_a_loop(logprobs, Yb):
    rows = []
    for label in Yb.tolist():
        rows.append([-1 / len(Yb) if column == label else 0.0 for column in range(logprobs.shape[1])])
    return torch.tensor(rows)


@style("d_logprobs")
def scattered(logprobs, Yb):
    return torch.zeros(logprobs.shape).scatter_(1, Yb.view(-1, 1), -1.0 / Yb.numel())


@style("d_probs")
def by_power(dlogprobs, probs):
    return dlogprobs * probs**-1


@style("d_probs")
def reciprocal(dlogprobs, probs):
    return torch.mul(dlogprobs, torch.reciprocal(probs))
