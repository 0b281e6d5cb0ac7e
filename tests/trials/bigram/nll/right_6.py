# right: weighs log P by the counts, only where a count is not 0, in float64
import torch


def nll(P, words, stoi):
    N = bigram_counts(words, stoi)
    asked = N > 0
    weight = N[asked].double()
    return -(weight @ P[asked].double().log()) / weight.sum()
