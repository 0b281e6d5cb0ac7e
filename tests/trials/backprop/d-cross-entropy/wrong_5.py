# wrong: 1/n before the label's 1 is taken off
# causes: divided_before_the_one
def d_cross_entropy(logits, Yb):
    d = F.softmax(logits, 1) / len(Yb)
    d[range(len(Yb)), Yb] -= 1
    return d
