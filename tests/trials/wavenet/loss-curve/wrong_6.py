# wrong: lossi[:-rest] is empty where nothing is left over (rest = 0)
import torch


def smooth(lossi, n=1000):
    rest = len(lossi) % n
    return torch.tensor(lossi[:-rest], dtype=torch.float64).view(-1, n).mean(dim=1).tolist()
