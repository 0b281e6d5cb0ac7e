"""A default argument that is changed: the first call is right, and each later one has the first one's sums."""

# exercise: softmax
# verdict: failed (answer)


def softmax(logits, sums=[]):
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    sums.append(counts.sum(1, keepdim=True))
    return counts / sums[0][: len(counts)]
