# right: row by row, with reduce and map
import operator
from functools import reduce

import torch


def d_bngain(dhpreact, bnraw):
    return reduce(operator.add, map(operator.mul, dhpreact, bnraw)).unsqueeze(0)


def d_bnbias(dhpreact):
    return reduce(operator.add, dhpreact).unsqueeze(0)


def d_bnraw(dhpreact, bngain):
    return torch.cat([row * bngain for row in dhpreact])
