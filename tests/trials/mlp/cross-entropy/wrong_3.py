# wrong: divides by V
# causes: divided_by_the_letters
def cross_entropy(logits, Y):
    lp = torch.log_softmax(logits, 1)
    return -lp[torch.arange(len(Y)), Y].sum() / logits.shape[1]
