"""Changes its input while it computes, and puts it back not quite."""

# exercise: softmax
# verdict: failed (answer)

right = softmax


def softmax(logits):
    logits.add_(0.1)
    answer = right(logits)
    logits.sub_(0.1000001)
    return answer
