# wrong: the totals are the columns' (equal to the rows' only for a table counted from whole words)
# causes: over_columns_as_a_column
import torch


def probabilities(N, k=1):
    P = (N + k).float()
    return P / P.sum(0)[:, None]
