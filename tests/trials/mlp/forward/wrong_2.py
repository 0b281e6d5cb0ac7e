# wrong: softmax already applied
# causes: probabilities
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return torch.softmax(h @ W2 + b2, dim=1)
