# wrong: an operation of its own whose gradients are not multiplied by out.grad; right only where the loss stands last
import math

from micrograd.engine import Value


def softmax_nll(logits, label):
    top = max(v.data for v in logits)
    exps = [math.exp(v.data - top) for v in logits]
    total = sum(exps)
    out = Value(math.log(total) - (logits[label].data - top), tuple(logits), "nll")

    def _backward():
        for i, (v, e) in enumerate(zip(logits, exps)):
            v.grad += e / total - (1 if i == label else 0)

    out._backward = _backward
    return out
