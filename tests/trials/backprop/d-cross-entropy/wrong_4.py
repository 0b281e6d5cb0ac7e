# wrong: the sign
# causes: sign_turned
def d_cross_entropy(logits, Yb):
    return (F.one_hot(Yb, logits.shape[1]) - F.softmax(logits, 1)) / len(Yb)
