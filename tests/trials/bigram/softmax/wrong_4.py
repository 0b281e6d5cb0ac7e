# wrong: made a new tensor, so that no gradient comes back
# causes: detached
def softmax(logits):
    counts = torch.exp(torch.tensor(logits.tolist(), dtype=logits.dtype))
    return counts / counts.sum(1, keepdim=True)
