# wrong: d_bnraw multiplies in place and so changes dhpreact
# causes: raw_changed_in_place
import torch


def d_bngain(dhpreact, bnraw):
    return (dhpreact * bnraw).sum(0, keepdim=True)


def d_bnbias(dhpreact):
    return dhpreact.sum(0, keepdim=True)


def d_bnraw(dhpreact, bngain):
    dbnraw = dhpreact
    dbnraw *= bngain
    return dbnraw
