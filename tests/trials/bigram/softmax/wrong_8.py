# wrong: guards against large numbers by cutting them off at 20, so larger ones that differ all come out alike
# causes: cut_off_above
def softmax(logits):
    counts = logits.clamp(max=20).exp()
    return counts / counts.sum(dim=1, keepdim=True)
