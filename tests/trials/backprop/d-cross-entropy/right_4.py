# right: the notebook's cell
import torch
import torch.nn.functional as F


def d_cross_entropy(logits, Yb):
    n = logits.shape[0]
    dlogits = F.softmax(logits, 1)
    dlogits[range(n), Yb] -= 1
    dlogits /= n
    return dlogits
