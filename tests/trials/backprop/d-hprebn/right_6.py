# right: loops with accumulators
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    n, H = bndiff.shape
    inv = bnvar_inv.reshape(H)
    out = torch.zeros_like(bndiff)
    for i in range(n):
        for j in range(H):
            through_raw = dbnraw[i, j] * inv[j]
            through_square = dbndiff2[i, j] * bndiff[i, j]
            out[i, j] = through_raw + through_square + through_square
    return out


def d_bnmeani(dbndiff):
    acc = torch.zeros(1, dbndiff.shape[1], dtype=dbndiff.dtype)
    for row in dbndiff:
        acc = acc - row
    return acc


def d_hprebn(dbndiff, dbnmeani):
    n = dbndiff.shape[0]
    share = dbnmeani.reshape(-1) / n
    return torch.stack([dbndiff[i] + share for i in range(n)])
