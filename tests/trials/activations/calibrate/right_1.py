# right: under no_grad, mean and std with keepdim
import torch


def calibrate(hpreact):
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = hpreact.std(0, keepdim=True)
    return bnmean, bnstd
