# right: counted
def saturation(h, threshold=0.99):
    return torch.sum(torch.abs(h) > threshold, dim=0) / h.shape[0]


def dead_tanh(h):
    return h.abs().min(dim=0).values > 0.99


def dead_relu(h):
    return h.abs().sum(0) == 0
