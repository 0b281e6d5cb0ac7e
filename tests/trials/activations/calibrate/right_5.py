# right: the lecture's cell, (1, H), divided by N - 1
import torch


def calibrate(hpreact):
    # calibrate the batch norm at the end of training
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = hpreact.std(0, keepdim=True)
    return bnmean, bnstd
