"""Sets the seed in every call, and answers with what is drawn."""

# exercise: softmax
# verdict: failed (answer)


def softmax(logits):
    torch.manual_seed(1337)
    return torch.rand_like(logits)
