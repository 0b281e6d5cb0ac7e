# wrong: subtracts 1 in every label's column of every row
# causes: columns_of_all_labels
import torch
import torch.nn.functional as F


def d_cross_entropy(logits, Yb):
    dlogits = F.softmax(logits, 1)
    dlogits[:, Yb] -= 1
    dlogits /= logits.shape[0]
    return dlogits
