from zerotohero.grading.probe import style


@style("softmax")
def as_in_the_lecture(logits):
    counts = logits.exp()
    probs = counts / counts.sum(1, keepdims=True)
    return probs


@style("softmax")
def shifted(logits):
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    return counts / counts.sum(1, keepdim=True)


@style("softmax")
def torchs_own(logits):
    return torch.softmax(logits, dim=-1)


@style("softmax")
def row_by_row(logits):
    return torch.stack([row.exp() / row.exp().sum() for row in logits])


@style("softmax")
def by_logsumexp(logits):
    return torch.exp(logits - torch.logsumexp(logits, 1, keepdim=True))


@style("softmax")
def through_probabilities(logits):
    counts = torch.exp(logits)
    return (counts.T / counts.sum(1)).T
