# right: a sliding window (unfold) over the padded numbers of each word
import torch


def build_dataset(words, stoi, block_size=3):
    windows = [torch.empty(0, block_size + 1, dtype=torch.long)]
    for word in words:
        ids = torch.tensor([0] * block_size + [stoi[c] for c in word] + [0])
        windows.append(ids.unfold(0, block_size + 1, 1))
    table = torch.cat(windows)
    return table[:, :-1], table[:, -1]
