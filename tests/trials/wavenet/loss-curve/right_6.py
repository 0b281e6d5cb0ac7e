# right: functional: zip of n times the same iterator drops the rest; fmean
from statistics import fmean


def smooth(lossi, n=1000):
    return list(map(fmean, zip(*[iter(lossi)] * n)))
