# wrong: the vectors of a context are interleaved (all first numbers, then all second ones) instead of side by side
# causes: mixed_numbers
import torch


def embed(C, X):
    emb = C[X]
    return emb.transpose(1, 2).reshape(emb.shape[0], -1)
