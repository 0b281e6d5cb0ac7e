# wrong: words are cut off after 15 letters, the longest of the lecture's list
import torch

def build_dataset(words, stoi, block_size=3, max_length=15):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ix in [stoi[ch] for ch in w[:max_length]] + [0]:
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)
