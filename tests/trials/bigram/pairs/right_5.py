# right: one stream of numbers with single dots, xs and ys are two shifted views of the same memory
import numpy as np
import torch


def bigram_pairs(words, stoi):
    stream = "." + "".join(map("{}.".format, words))
    ids = torch.from_numpy(np.fromiter(map(stoi.__getitem__, stream), dtype=np.int64, count=len(stream)))
    return ids[:-1], ids[1:]
