from zerotohero.grading.probe import style


@style("perplexity")
def by_numpy(logp):
    return float(np.exp(-np.mean(logp)))


@style("perplexity")
def in_torch(logp):
    return torch.as_tensor(np.asarray(logp)).double().mean().neg().exp().item()


@style("mix")
def from_the_second(p1, p2, w=0.5):
    return p2 + w * (p1 - p2)


@style("mix")
def in_a_list(p1, p2, w=0.5):
    return [w * a + (1 - w) * b for a, b in zip(p1, p2)]
