# wrong: adds 1e-8 before the log, so an impossible pair costs 18 instead of infinity
# causes: zero_hidden
import torch


def nll(P, words, stoi):
    log_likelihood = 0.0
    n = 0
    for w in words:
        chs = ["."] + list(w) + ["."]
        for ch1, ch2 in zip(chs, chs[1:]):
            log_likelihood += torch.log(P[stoi[ch1], stoi[ch2]] + 1e-8)
            n += 1
    return -log_likelihood / n
