"""Asks torch for more memory than there is: no MemoryError, but one of torch's own."""

# exercise: softmax
# verdict: failed (memory)


def softmax(logits):
    return torch.zeros(10**9, 100)
