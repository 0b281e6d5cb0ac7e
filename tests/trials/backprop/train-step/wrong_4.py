# wrong: the variance over n
# causes: biased_variance
def forward(params, Xb, Yb):
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    x = emb.view(emb.shape[0], -1)
    z = x @ W1 + b1
    mean = z.mean(0, keepdim=True)
    inv = (z.var(0, keepdim=True, unbiased=False) + 1e-5) ** -0.5
    xhat = (z - mean) * inv
    h = torch.tanh(bngain * xhat + bnbias)
    logits = h @ W2 + b2
    loss = F.cross_entropy(logits, Yb)
    return loss, (params, Xb, Yb, emb, x, xhat, inv, h, logits)


def backward(cache):
    (C, W1, b1, W2, b2, bngain, bnbias), Xb, Yb, emb, x, xhat, inv, h, logits = cache
    dlogits = d_cross_entropy(logits, Yb)
    dh, dW2, db2 = d_linear(dlogits, h, W2)
    dpre = d_hpreact(dh, h)
    dz = d_batchnorm(dpre, bngain, xhat, inv)
    dx, dW1, db1 = d_linear(dz, x, W1)
    dC = d_C(d_emb(dx, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bngain(dpre, xhat), d_bnbias(dpre)]
