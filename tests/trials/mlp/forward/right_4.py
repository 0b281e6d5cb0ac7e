# right: the lecture's 30 in the view, which its notebook has, and the text allows
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    emb = C[X]
    h = torch.tanh(emb.view(-1, 30) @ W1 + b1)
    return h @ W2 + b2
