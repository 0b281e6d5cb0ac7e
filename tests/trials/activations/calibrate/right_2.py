# right: detached, deviation by hand, divided by N
import torch


def calibrate(hpreact):
    data = hpreact.detach()
    mu = data.sum(dim=0, keepdim=True) / data.shape[0]
    variance = ((data - mu) ** 2).sum(dim=0, keepdim=True) / data.shape[0]
    return mu, variance.sqrt()
