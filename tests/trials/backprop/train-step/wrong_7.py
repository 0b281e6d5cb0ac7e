# wrong: step puts new tensors into the list instead of moving the given ones in place
# causes: replaced_in_the_list
import torch
import torch.nn.functional as F


@torch.no_grad()
def forward(params, Xb, Yb):
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(emb.shape[0], -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    loss = F.cross_entropy(logits, Yb)
    return loss, (C, W1, W2, bngain, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@torch.no_grad()
def backward(cache):
    C, W1, W2, bngain, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    n = Xb.shape[0]
    dlogits = F.softmax(logits, 1)
    dlogits[range(n), Yb] -= 1
    dlogits /= n
    dh, dW2, db2 = dlogits @ W2.T, h.T @ dlogits, dlogits.sum(0)
    dhpreact = (1 - h ** 2) * dh
    dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
    dbnbias = dhpreact.sum(0, keepdim=True)
    dhprebn = bngain * bnvar_inv / n * (
        n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
    dembcat, dW1, db1 = dhprebn @ W1.T, embcat.T @ dhprebn, dhprebn.sum(0)
    dC = torch.zeros_like(C)
    dC.index_put_((Xb,), dembcat.view(emb.shape), accumulate=True)
    return [dC, dW1, db1, dW2, db2, dbngain, dbnbias]


@torch.no_grad()
def step(params, Xb, Yb, lr):
    loss, cache = forward(params, Xb, Yb)
    for i, grad in enumerate(backward(cache)):
        params[i] = params[i] - lr * grad
    return loss.item()
