from zerotohero.grading.probe import style


@style("cross_entropy")
def as_in_the_lecture(logits, Y):
    logit_maxes = logits.max(1, keepdim=True).values
    norm_logits = logits - logit_maxes
    counts = norm_logits.exp()
    prob = counts / counts.sum(1, keepdims=True)
    loss = -prob[torch.arange(Y.shape[0]), Y].log().mean()
    return loss


@style("cross_entropy")
def torchs_own(logits, Y):
    return torch.nn.functional.cross_entropy(logits, Y)


@style("cross_entropy")
def gathered(logits, Y):
    label = logits.gather(1, Y[:, None])[:, 0]
    return (torch.logsumexp(logits, dim=1) - label).mean()


@style("cross_entropy")
def by_one_hot(logits, Y):
    one_hot = torch.nn.functional.one_hot(Y, logits.shape[1]).to(logits.dtype)
    return -(one_hot * torch.log_softmax(logits, dim=-1)).sum() / len(Y)


@style("cross_entropy")
def row_by_row(logits, Y):
    losses = []
    for row, y in zip(logits, Y):
        row = row - row.max()
        losses.append(row.exp().sum().log() - row[y])
    return torch.stack(losses).mean()
