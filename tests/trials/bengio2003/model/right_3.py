# right: a loop over the text, newest word first as in the paper; one example at a time as columns
import torch


def windows(ids, n):
    ids = [int(i) for i in ids]
    X, y = [], []
    for t in range(n - 1, len(ids)):
        X.append([ids[t - k] for k in range(1, n)])
        y.append(ids[t])
    return torch.tensor(X, dtype=torch.long), torch.tensor(y, dtype=torch.long)


def forward(X, C, H, d, U, b, W=None):
    logits = []
    for context in X:
        x = torch.cat([C[i] for i in context])
        y = b + U @ torch.tanh(d + H @ x)
        if W is not None:
            y = y + W @ x
        logits.append(y)
    return torch.stack(logits)
