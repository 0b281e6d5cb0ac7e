# wrong: averages over every pair of a row and a label, not over each row's own label
# causes: every_label_of_every_row
import torch


def cross_entropy(logits, Y):
    shifted = logits - logits.max(1, keepdim=True).values
    logprobs = shifted - shifted.exp().sum(1, keepdim=True).log()
    return -logprobs[:, Y].mean()
