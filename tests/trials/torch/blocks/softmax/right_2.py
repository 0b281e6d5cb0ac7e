# right: through logs, exp(logits - logsumexp)
def softmax(logits):
    return torch.exp(logits - torch.logsumexp(logits, dim=-1, keepdim=True))
