# right: the notebook's line
import torch


def d_hpreact(dh, h):
    dhpreact = (1.0 - h ** 2) * dh
    return dhpreact
