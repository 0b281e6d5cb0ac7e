# wrong: one deviation over all units together instead of one for each
# causes: deviation_of_everything
import torch


def calibrate(hpreact):
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = (hpreact - bnmean).std().expand_as(bnmean)
    return bnmean, bnstd
