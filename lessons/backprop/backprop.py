"""Backprop by hand through the MLP with BatchNorm: a gradient for each tensor of its forward pass, then all in one go.

A function `d_x(dout, ...)` returns the gradient of the loss with respect to x. It is given the gradient that has come
back so far and the tensors of the forward pass that it needs, and changes none of them:

    emb = C[Xb]                                             (n, T, d)
    embcat = emb.view(n, T * d)                             (n, T*d)
    hprebn = embcat @ W1 + b1                               (n, H)
    bnmeani = 1 / n * hprebn.sum(0, keepdim=True)           (1, H)
    bndiff = hprebn - bnmeani                               (n, H)
    bndiff2 = bndiff ** 2                                   (n, H)
    bnvar = 1 / (n - 1) * bndiff2.sum(0, keepdim=True)      (1, H)
    bnvar_inv = (bnvar + 1e-5) ** -0.5                      (1, H)
    bnraw = bndiff * bnvar_inv                              (n, H)
    hpreact = bngain * bnraw + bnbias                       (n, H)
    h = torch.tanh(hpreact)                                 (n, H)
    logits = h @ W2 + b2                                    (n, V)
    logit_maxes = logits.max(1, keepdim=True).values        (n, 1)
    norm_logits = logits - logit_maxes                      (n, V)
    counts = norm_logits.exp()                              (n, V)
    counts_sum = counts.sum(1, keepdim=True)                (n, 1)
    counts_sum_inv = counts_sum ** -1                       (n, 1)
    probs = counts * counts_sum_inv                         (n, V)
    logprobs = probs.log()                                  (n, V)
    loss = -logprobs[range(n), Yb].mean()                   ()

No autograd in this file: it is what is being written.
"""

import torch
import torch.nn.functional as F


def cmp(s, dt, t):
    """Print how `dt`, a gradient by hand, compares with `t.grad`; return (exact, approximate, maxdiff)."""
    exact = torch.all(dt == t.grad).item()
    approximate = torch.allclose(dt, t.grad)
    maxdiff = (dt - t.grad).abs().max().item()
    print(f"{s:15s} | exact: {exact!s:5s} | approximate: {approximate!s:5s} | maxdiff: {maxdiff}")
    return exact, approximate, maxdiff


def d_logprobs(logprobs, Yb):
    """Return the gradient of the loss at logprobs (n, V); Yb (n,) are the labels."""
    n = len(Yb)
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(n), Yb] = -1.0 / n
    return dlogprobs


def d_probs(dlogprobs, probs):
    """Return the gradient at probs (n, V)."""
    return dlogprobs / probs


def d_counts_sum_inv(dprobs, counts):
    """Return the gradient at counts_sum_inv (n, 1)."""
    return (counts * dprobs).sum(1, keepdim=True)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    """Return the gradient at counts_sum (n, 1)."""
    return -(counts_sum**-2) * dcounts_sum_inv


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    """Return the gradient at counts (n, V), over both paths."""
    return counts_sum_inv * dprobs + dcounts_sum


def d_norm_logits(dcounts, counts):
    """Return the gradient at norm_logits (n, V)."""
    return counts * dcounts


def d_logit_maxes(dnorm_logits):
    """Return the gradient at logit_maxes (n, 1)."""
    return -dnorm_logits.sum(1, keepdim=True)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    """Return the gradient at logits (n, V), over both paths. No row of logits has its maximum twice."""
    largest = F.one_hot(logits.max(1).indices, num_classes=logits.shape[1])
    return dnorm_logits + largest * dlogit_maxes


def d_linear(dout, x, W):
    """Return the gradients dx (n, I), dW (I, O), db (O,) of out = x @ W + b, where dout (n, O) has come back at out."""
    return dout @ W.T, x.T @ dout, dout.sum(0)


def d_hpreact(dh, h):
    """Return the gradient at hpreact (n, H)."""
    return (1.0 - h**2) * dh


def d_bngain(dhpreact, bnraw):
    """Return the gradient at bngain (1, H)."""
    return (bnraw * dhpreact).sum(0, keepdim=True)


def d_bnbias(dhpreact):
    """Return the gradient at bnbias (1, H)."""
    return dhpreact.sum(0, keepdim=True)


def d_bnraw(dhpreact, bngain):
    """Return the gradient at bnraw (n, H)."""
    return bngain * dhpreact


def d_bnvar_inv(dbnraw, bndiff):
    """Return the gradient at bnvar_inv (1, H)."""
    return (bndiff * dbnraw).sum(0, keepdim=True)


def d_bnvar(dbnvar_inv, bnvar):
    """Return the gradient at bnvar (1, H)."""
    return -0.5 * (bnvar + 1e-5) ** -1.5 * dbnvar_inv


def d_bndiff2(dbnvar, bndiff2):
    """Return the gradient at bndiff2 (n, H)."""
    n = len(bndiff2)
    return torch.ones_like(bndiff2) * dbnvar / (n - 1)


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    """Return the gradient at bndiff (n, H), over both paths."""
    return bnvar_inv * dbnraw + 2 * bndiff * dbndiff2


def d_bnmeani(dbndiff):
    """Return the gradient at bnmeani (1, H)."""
    return -dbndiff.sum(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    """Return the gradient at hprebn (n, H), over both paths."""
    n = len(dbndiff)
    return dbndiff + dbnmeani / n


def d_emb(dembcat, emb):
    """Return the gradient at emb (n, T, d)."""
    return dembcat.view(emb.shape)


def d_C(demb, Xb, C):
    """Return the gradient at C (V, d); Xb (n, T) says which row of C each place of emb was taken from."""
    dC = torch.zeros_like(C)
    return dC.index_add_(0, Xb.reshape(-1), demb.reshape(-1, C.shape[1]))


def d_cross_entropy(logits, Yb):
    """Return the gradient of the mean cross-entropy at logits (n, V) in one go; Yb (n,) are the labels."""
    n = len(Yb)
    dlogits = F.softmax(logits, 1)
    dlogits[range(n), Yb] -= 1
    return dlogits / n


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    """Return the gradient at hprebn (n, H) in one go, from the one at hpreact."""
    n = len(bnraw)
    pulled = n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0)
    return bngain * bnvar_inv / n * pulled


def forward(params, Xb, Yb):
    """Return the loss and a cache: whatever `backward` needs. params = [C, W1, b1, W2, b2, bngain, bnbias]."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


def backward(cache):
    """Return the gradients of the loss, in the order and the shapes of params."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bngain(dhpreact, bnraw), d_bnbias(dhpreact)]


def step(params, Xb, Yb, lr):
    """Move every parameter against its gradient, in place; return the loss before that, as a float."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in zip(params, backward(cache)):
        p.data += -lr * grad
    return loss.item()
