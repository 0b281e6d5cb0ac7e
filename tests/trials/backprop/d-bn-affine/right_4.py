# right: the notebook's lines with keepdim
import torch


def d_bngain(dhpreact, bnraw):
    dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
    return dbngain


def d_bnbias(dhpreact):
    dbnbias = dhpreact.sum(0, keepdim=True)
    return dbnbias


def d_bnraw(dhpreact, bngain):
    dbnraw = bngain * dhpreact
    return dbnraw
