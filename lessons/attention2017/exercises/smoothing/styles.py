from zerotohero.grading.probe import style


@style("label_smoothing_loss")
def torchs_own(logits, y, eps=0.1, pad=0):
    return F.cross_entropy(logits.flatten(0, 1), y.flatten(), ignore_index=pad, label_smoothing=eps)


@style("label_smoothing_loss")
def against_a_distribution(logits, y, eps=0.1, pad=0):
    V = logits.size(-1)
    target = F.one_hot(y, V).float() * (1 - eps) + eps / V
    losses = -(target * F.log_softmax(logits, dim=-1)).sum(-1)
    keep = (y != pad).float()
    return (losses * keep).sum() / keep.sum()


@style("label_smoothing_loss")
def filled(logits, y, eps=0.1, pad=0):
    logits, y = logits.view(-1, logits.shape[-1]), y.view(-1)
    logits, y = logits[y != pad], y[y != pad]
    with torch.no_grad():
        wanted = torch.full_like(logits, eps / logits.shape[-1])
        wanted[torch.arange(len(y)), y] += 1 - eps
    return -(wanted * (logits - logits.logsumexp(1, keepdim=True))).sum() / len(y)


@style("label_smoothing_loss")
def position_by_position(logits, y, eps=0.1, pad=0):
    total, count = 0.0, 0
    for b in range(y.shape[0]):
        for t in range(y.shape[1]):
            if y[b, t].item() == pad:
                continue
            logp = torch.log_softmax(logits[b, t], 0)
            total = total - (1 - eps) * logp[y[b, t]] - eps * logp.mean()
            count += 1
    return total / count
