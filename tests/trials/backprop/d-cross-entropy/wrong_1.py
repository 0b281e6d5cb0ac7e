# wrong: no 1/n
# causes: not_divided_by_n
def d_cross_entropy(logits, Yb):
    d = F.softmax(logits, 1)
    d[range(len(Yb)), Yb] -= 1
    return d
