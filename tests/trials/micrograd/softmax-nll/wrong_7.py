# wrong: divides by the number of classes, as if it were a mean
# causes: mean_over_logits
def softmax_nll(logits, label):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    losses = [-(c / total).log() * (1.0 if i == label else 0.0) for i, c in enumerate(counts)]
    return sum(losses) / len(losses)
