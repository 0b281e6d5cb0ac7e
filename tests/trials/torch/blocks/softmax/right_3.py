# right: None-indexing instead of keepdim, amax without gradient, multiplied by the reciprocal
def softmax(logits):
    top = logits.detach().amax(-1)
    counts = torch.exp(logits - top[:, None])
    return counts * (1.0 / counts.sum(-1)).unsqueeze(1)
