# wrong: X and Y are filled into tables of floats, not integers
# causes: floats
import torch


def build_dataset(words, stoi, block_size=3):
    n = sum(len(w) + 1 for w in words)
    X = torch.zeros((n, block_size))
    Y = torch.zeros(n)
    row = 0
    for w in words:
        ids = [0] * block_size + [stoi[ch] for ch in w] + [0]
        for k in range(len(w) + 1):
            X[row] = torch.tensor(ids[k:k + block_size])
            Y[row] = ids[k + block_size]
            row += 1
    return X, Y
