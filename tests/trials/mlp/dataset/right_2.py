# right: a deque of fixed length, copied each time
from collections import deque


def build_dataset(words, stoi, block_size=3):
    xs, ys = [], []
    for w in words:
        context = deque([0] * block_size, maxlen=block_size)
        for ch in w + ".":
            xs.append(list(context))
            ys.append(stoi[ch])
            context.append(stoi[ch])
    return torch.tensor(xs), torch.tensor(ys)
