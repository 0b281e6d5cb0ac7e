# wrong: the vectors interleaved instead of side by side
# causes: mixed_numbers
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    emb = C[X].transpose(1, 2)
    h = torch.tanh(emb.reshape(emb.shape[0], -1) @ W1 + b1)
    return h @ W2 + b2
