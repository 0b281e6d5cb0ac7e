# wrong: means over the rows instead of sums for the gain and the bias
# causes: gain_averaged, bias_averaged
import torch


def d_bngain(dhpreact, bnraw):
    return (dhpreact * bnraw).mean(0, keepdim=True)


def d_bnbias(dhpreact):
    return dhpreact.mean(0, keepdim=True)


def d_bnraw(dhpreact, bngain):
    return dhpreact * bngain
