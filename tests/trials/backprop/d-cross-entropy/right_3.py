# right: log_softmax
def d_cross_entropy(logits, Yb):
    d = F.log_softmax(logits, 1).exp()
    d[torch.arange(len(Yb)), Yb] -= 1.0
    d /= len(Yb)
    return d
