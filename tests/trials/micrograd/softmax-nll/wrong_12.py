# wrong: takes the 1 off every logit that is the same Value as the label's, so a Value that stands twice in the list loses it twice
# causes: label_found_by_value
import math

from micrograd.engine import Value


def softmax_nll(logits, label):
    top = max(v.data for v in logits)
    exps = [math.exp(v.data - top) for v in logits]
    total = sum(exps)
    out = Value(math.log(total) - (logits[label].data - top), tuple(logits), "nll")

    def _backward():
        for v, e in zip(logits, exps):
            v.grad += (e / total - (v is logits[label])) * out.grad

    out._backward = _backward
    return out
