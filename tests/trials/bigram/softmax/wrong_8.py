# wrong: guards against large numbers by cutting them off at 20, so larger ones that differ all come out alike
def softmax(logits):
    counts = logits.clamp(max=20).exp()
    return counts / counts.sum(dim=1, keepdim=True)
