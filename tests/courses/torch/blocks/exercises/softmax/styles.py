from zerotohero.grading.probe import style


@style("softmax")
def torchs_own(logits):
    return torch.softmax(logits, dim=-1)


@style("softmax")
def by_row(logits):
    rows = []
    for row in logits:
        counts = torch.exp(row - row.max())
        rows.append(counts / counts.sum())
    return torch.stack(rows)


@style("softmax")
def by_logsumexp(logits):
    return (logits - logits.logsumexp(1, keepdim=True)).exp()
