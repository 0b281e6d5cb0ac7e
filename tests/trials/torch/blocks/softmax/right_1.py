# right: row maximum taken away, exp, divided by the row's sum with keepdim
def softmax(logits):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    e = shifted.exp()
    return e / e.sum(dim=1, keepdim=True)
