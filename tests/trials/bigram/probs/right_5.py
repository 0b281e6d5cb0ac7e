# right: row by row in plain Python, float64
import torch


def probabilities(N, k=1):
    rows = []
    for row in N.tolist():
        total = 0
        for count in row:
            total += count + k
        rows.append([(count + k) / total for count in row])
    return torch.tensor(rows, dtype=torch.float64)
