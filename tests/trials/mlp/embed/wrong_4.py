# wrong: three letters a context are taken for granted
import torch


def embed(C, X):
    return C[X].view(-1, 3 * C.shape[1])
