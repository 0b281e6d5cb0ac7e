# right: calls embed, three lines
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return h @ W2 + b2
