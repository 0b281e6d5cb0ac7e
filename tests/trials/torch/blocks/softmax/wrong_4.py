# wrong: takes the maximum away in place and so changes the caller's logits; it should make a new tensor
# causes: shifts_in_place
def softmax(logits):
    logits -= logits.max(1, keepdim=True).values
    e = logits.exp()
    return e / e.sum(1, keepdim=True)
