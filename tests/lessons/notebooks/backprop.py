"""Cells as a notebook of part 4 has them, each wrapped in a `def`; `n` stands beside them, as there."""

import torch
import torch.nn.functional as F

n = 32
vocab_size = 27


def cmp(s, dt, t):
    ex = torch.all(dt == t.grad).item()
    app = torch.allclose(dt, t.grad)
    maxdiff = (dt - t.grad).abs().max().item()
    print(f"{s:15s} | exact: {str(ex):5s} | approximate: {str(app):5s} | maxdiff: {maxdiff}")
    return ex, app, maxdiff


def d_logprobs(logprobs, Yb):
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(n), Yb] = -1.0 / n
    return dlogprobs


def d_probs(dlogprobs, probs):
    dprobs = (1.0 / probs) * dlogprobs
    return dprobs


def d_counts_sum_inv(dprobs, counts):
    dcounts_sum_inv = (counts * dprobs).sum(1, keepdim=True)
    return dcounts_sum_inv


def d_counts_sum(dcounts_sum_inv, counts_sum):
    dcounts_sum = (-(counts_sum**-2)) * dcounts_sum_inv
    return dcounts_sum


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    dcounts = counts_sum_inv * dprobs
    dcounts += torch.ones_like(counts) * dcounts_sum
    return dcounts


def d_norm_logits(dcounts, counts):
    dnorm_logits = counts * dcounts
    return dnorm_logits


def d_logit_maxes(dnorm_logits):
    dlogit_maxes = (-dnorm_logits).sum(1, keepdim=True)
    return dlogit_maxes


def d_logits(dnorm_logits, dlogit_maxes, logits):
    dlogits = dnorm_logits.clone()
    dlogits += F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes
    return dlogits


def d_linear(dlogits, h, W2):
    dh = dlogits @ W2.T
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(0)
    return dh, dW2, db2


def d_hpreact(dh, h):
    dhpreact = (1.0 - h**2) * dh
    return dhpreact


def d_bngain(dhpreact, bnraw):
    dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
    return dbngain


def d_bnbias(dhpreact):
    dbnbias = dhpreact.sum(0, keepdim=True)
    return dbnbias


def d_bnraw(dhpreact, bngain):
    dbnraw = bngain * dhpreact
    return dbnraw


def d_bnvar_inv(dbnraw, bndiff):
    dbnvar_inv = (bndiff * dbnraw).sum(0, keepdim=True)
    return dbnvar_inv


def d_bnvar(dbnvar_inv, bnvar):
    dbnvar = (-0.5 * (bnvar + 1e-5) ** -1.5) * dbnvar_inv
    return dbnvar


def d_bndiff2(dbnvar, bndiff2):
    dbndiff2 = (1.0 / (n - 1)) * torch.ones_like(bndiff2) * dbnvar
    return dbndiff2


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    dbndiff = bnvar_inv * dbnraw
    dbndiff += (2 * bndiff) * dbndiff2
    return dbndiff


def d_bnmeani(dbndiff):
    dbnmeani = (-dbndiff).sum(0)
    return dbnmeani


def d_hprebn(dbndiff, dbnmeani):
    dhprebn = dbndiff.clone()
    dhprebn += 1.0 / n * (torch.ones_like(dbndiff) * dbnmeani)
    return dhprebn


def d_emb(dembcat, emb):
    demb = dembcat.view(emb.shape)
    return demb


def d_C(demb, Xb, C):
    dC = torch.zeros_like(C)
    for k in range(Xb.shape[0]):
        for j in range(Xb.shape[1]):
            ix = Xb[k, j]
            dC[ix] += demb[k, j]
    return dC


def d_cross_entropy(logits, Yb):
    dlogits = F.softmax(logits, 1)
    dlogits[range(n), Yb] -= 1
    dlogits /= n
    return dlogits


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    pulled = n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0)
    dhprebn = bngain * bnvar_inv / n * pulled
    return dhprebn


def forward(parameters, Xb, Yb):
    C, W1, b1, W2, b2, bngain, bnbias = parameters
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
    return loss, (Xb, Yb, C, W1, W2, bngain, emb, embcat, bnvar_inv, bnraw, h, logits)


def backward(cache):
    Xb, Yb, C, W1, W2, bngain, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dlogits = F.softmax(logits, 1)
    dlogits[range(n), Yb] -= 1
    dlogits /= n
    dh = dlogits @ W2.T
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(0)
    dhpreact = (1.0 - h**2) * dh
    dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
    dbnbias = dhpreact.sum(0, keepdim=True)
    pulled = n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0)
    dhprebn = bngain * bnvar_inv / n * pulled
    dembcat = dhprebn @ W1.T
    dW1 = embcat.T @ dhprebn
    db1 = dhprebn.sum(0)
    demb = dembcat.view(emb.shape)
    dC = torch.zeros_like(C)
    for k in range(Xb.shape[0]):
        for j in range(Xb.shape[1]):
            ix = Xb[k, j]
            dC[ix] += demb[k, j]
    grads = [dC, dW1, db1, dW2, db2, dbngain, dbnbias]
    return grads


def step(parameters, Xb, Yb, lr):
    with torch.no_grad():
        loss, cache = forward(parameters, Xb, Yb)
        grads = backward(cache)
        for p, grad in zip(parameters, grads):
            p.data += -lr * grad
    return loss.item()
