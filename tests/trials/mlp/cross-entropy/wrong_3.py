# wrong: divides by V
def cross_entropy(logits, Y):
    lp = torch.log_softmax(logits, 1)
    return -lp[torch.arange(len(Y)), Y].sum() / logits.shape[1]
