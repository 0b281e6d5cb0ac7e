# wrong: multiplies dh in place
# causes: changed_in_place
import torch


def d_hpreact(dh, h):
    dhpreact = dh
    dhpreact *= 1 - h ** 2
    return dhpreact
