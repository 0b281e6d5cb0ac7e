# right: a class that remembers
class _Pass:
    def __init__(self, params, Xb, Yb):
        self.params, self.Xb, self.Yb = params, Xb, Yb

    def loss(self):
        C, W1, b1, W2, b2, gain, bias = self.params
        self.emb = C[self.Xb]
        self.x = self.emb.reshape(len(self.Xb), -1)
        z = self.x @ W1 + b1
        var, mean = torch.var_mean(z, dim=0, keepdim=True)
        self.inv = torch.rsqrt(var + 1e-5)
        self.raw = (z - mean) * self.inv
        self.h = (gain * self.raw + bias).tanh()
        self.logits = self.h @ W2 + b2
        return F.cross_entropy(self.logits, self.Yb)


def forward(params, Xb, Yb):
    one = _Pass(params, Xb, Yb)
    return one.loss(), one


def backward(one):
    C, W1, b1, W2, b2, gain, bias = one.params
    dh, dW2, db2 = d_linear(d_cross_entropy(one.logits, one.Yb), one.h, W2)
    da = d_hpreact(dh, one.h)
    dx, dW1, db1 = d_linear(d_batchnorm(da, gain, one.raw, one.inv), one.x, W1)
    return [d_C(d_emb(dx, one.emb), one.Xb, C), dW1, db1, dW2, db2, d_bngain(da, one.raw), d_bnbias(da)]


def step(params, Xb, Yb, lr):
    loss, cache = forward(params, Xb, Yb)
    updates = [-lr * g for g in backward(cache)]
    for p, update in zip(params, updates):
        p.data.add_(update)
    return loss.item()
