# wrong: the variance instead of the deviation
# causes: variance
import torch


def calibrate(hpreact):
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = hpreact.var(0, keepdim=True)
    return bnmean, bnstd
