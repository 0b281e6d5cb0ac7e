# right: own lookup and view, F.linear
import torch.nn.functional as F


def forward(params, X):
    C, W1, b1, W2, b2 = params
    emb = F.embedding(X, C).flatten(1)
    hidden = F.linear(emb, W1.T, b1).tanh()
    return F.linear(hidden, W2.T, b2)
