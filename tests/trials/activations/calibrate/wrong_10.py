# wrong: switches autograd off for the whole program and never on again
import torch

def calibrate(hpreact):
    torch.set_grad_enabled(False)
    bnmean = hpreact.mean(0, keepdim=True)
    bnstd = hpreact.std(0, keepdim=True)
    return bnmean, bnstd
