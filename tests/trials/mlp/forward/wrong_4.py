# wrong: tanh on the output layer too
# causes: squashed_logits
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return torch.tanh(h @ W2 + b2)
