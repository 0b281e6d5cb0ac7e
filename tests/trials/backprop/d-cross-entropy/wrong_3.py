# wrong: softmax over the batch
# causes: softmax_down_the_columns
def d_cross_entropy(logits, Yb):
    d = F.softmax(logits, 0)
    d[range(len(Yb)), Yb] -= 1
    return d / len(Yb)
