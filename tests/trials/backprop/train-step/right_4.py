# right: the lecture's last cell, cut in three, with no_grad and .data
import torch
import torch.nn.functional as F


def forward(params, Xb, Yb):
    C, W1, b1, W2, b2, bngain, bnbias = params
    with torch.no_grad():
        emb = C[Xb]
        embcat = emb.view(emb.shape[0], -1)
        hprebn = embcat @ W1 + b1
        bnmean = hprebn.mean(0, keepdim=True)
        bnvar = hprebn.var(0, keepdim=True, unbiased=True)
        bnvar_inv = (bnvar + 1e-5) ** -0.5
        bnraw = (hprebn - bnmean) * bnvar_inv
        hpreact = bngain * bnraw + bnbias
        h = torch.tanh(hpreact)
        logits = h @ W2 + b2
        loss = F.cross_entropy(logits, Yb)
    return loss, (C, W1, W2, bngain, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


def backward(cache):
    C, W1, W2, bngain, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    with torch.no_grad():
        n = Xb.shape[0]
        dlogits = F.softmax(logits, 1)
        dlogits[range(n), Yb] -= 1
        dlogits /= n
        dh = dlogits @ W2.T
        dW2 = h.T @ dlogits
        db2 = dlogits.sum(0)
        dhpreact = (1.0 - h ** 2) * dh
        dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
        dbnbias = dhpreact.sum(0, keepdim=True)
        dhprebn = bngain * bnvar_inv / n * (
            n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
        dembcat = dhprebn @ W1.T
        dW1 = embcat.T @ dhprebn
        db1 = dhprebn.sum(0)
        demb = dembcat.view(emb.shape)
        dC = torch.zeros_like(C)
        for k in range(Xb.shape[0]):
            for j in range(Xb.shape[1]):
                ix = Xb[k, j]
                dC[ix] += demb[k, j]
    return [dC, dW1, db1, dW2, db2, dbngain, dbnbias]


def step(params, Xb, Yb, lr):
    loss, cache = forward(params, Xb, Yb)
    grads = backward(cache)
    for p, grad in zip(params, grads):
        p.data += -lr * grad
    return loss.item()
