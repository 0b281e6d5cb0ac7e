# wrong: the alphabet is held for 27 letters at most, further logits are cut off
import torch

def forward(params, X):
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return h @ W2[:, :27] + b2[:27]
