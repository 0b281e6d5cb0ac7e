# wrong: the first bias is added behind the tanh
# causes: squashed_before_the_bias
import torch


def forward(params, X):
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1) + b1
    return h @ W2 + b2
