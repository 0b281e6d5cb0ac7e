# wrong: the gain's gradient is the product of two sums, not the sum of the products
# causes: gain_summed_first
import torch


def d_bngain(dhpreact, bnraw):
    return dhpreact.sum(0, keepdim=True) * bnraw.sum(0, keepdim=True)


def d_bnbias(dhpreact):
    return dhpreact.sum(0, keepdim=True)


def d_bnraw(dhpreact, bngain):
    return bngain * dhpreact
