# wrong: the newest letter comes first in the context
# causes: newest_first
import torch


def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w + '.':
            ix = stoi[ch]
            X.append(context)
            Y.append(ix)
            context = [ix] + context[:-1]
    return torch.tensor(X), torch.tensor(Y)
