# wrong: the row's mean is taken off, not its maximum
def cross_entropy(logits, Y):
    logits = logits - logits.mean(1, keepdim=True)
    return (logits.exp().sum(1).log() - 1.01 * logits[torch.arange(len(Y)), Y]).mean()
