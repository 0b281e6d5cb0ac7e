from zerotohero.grading.probe import style


@style()
def the_lectures_cell():
    n = 32

    def forward(params, Xb, Yb):
        C, W1, b1, W2, b2, bngain, bnbias = params
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
        return loss, (emb, embcat, hprebn, bnvar_inv, bnraw, h, logits, C, W1, W2, bngain, Xb, Yb)

    def backward(cache):
        emb, embcat, hprebn, bnvar_inv, bnraw, h, logits, C, W1, W2, bngain, Xb, Yb = cache
        dlogits = F.softmax(logits, 1)
        dlogits[range(n), Yb] -= 1
        dlogits /= n
        dh = dlogits @ W2.T
        dW2 = h.T @ dlogits
        db2 = dlogits.sum(0)
        dhpreact = (1.0 - h**2) * dh
        dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
        dbnbias = dhpreact.sum(0, keepdim=True)
        dhprebn = (
            bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
        )
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
        with torch.no_grad():
            loss, cache = forward(params, Xb, Yb)
            grads = backward(cache)
            for p, grad in zip(params, grads):
                p.data += -lr * grad
            return loss.item()


@style()
def cut_into_small_steps():
    def forward(params, Xb, Yb):
        C, W1, b1, W2, b2, bngain, bnbias = params
        n = Xb.shape[0]
        emb = C[Xb]
        embcat = emb.reshape(n, -1)
        hprebn = embcat @ W1 + b1
        bndiff = hprebn - hprebn.sum(0, keepdim=True) / n
        bndiff2 = bndiff**2
        bnvar = bndiff2.sum(0, keepdim=True) / (n - 1)
        bnvar_inv = (bnvar + 1e-5) ** -0.5
        bnraw = bndiff * bnvar_inv
        h = torch.tanh(bngain * bnraw + bnbias)
        logits = h @ W2 + b2
        norm_logits = logits - logits.max(1, keepdim=True).values
        counts = norm_logits.exp()
        counts_sum = counts.sum(1, keepdim=True)
        probs = counts * counts_sum**-1
        logprobs = probs.log()
        loss = -logprobs[range(n), Yb].mean()
        return loss, {name: value for name, value in locals().items() if name != "params"}

    def backward(cache):
        c = cache
        dprobs = d_probs(d_logprobs(c["logprobs"], c["Yb"]), c["probs"])
        dcounts_sum = d_counts_sum(d_counts_sum_inv(dprobs, c["counts"]), c["counts_sum"])
        dcounts = d_counts(dprobs, dcounts_sum, c["counts"], c["counts_sum"] ** -1)
        dnorm = d_norm_logits(dcounts, c["counts"])
        dlogits = d_logits(dnorm, d_logit_maxes(dnorm), c["logits"])
        dh, dW2, db2 = d_linear(dlogits, c["h"], c["W2"])
        dhpreact = d_hpreact(dh, c["h"])
        dbnraw = d_bnraw(dhpreact, c["bngain"])
        dbnvar = d_bnvar(d_bnvar_inv(dbnraw, c["bndiff"]), c["bnvar"])
        dbndiff = d_bndiff(dbnraw, d_bndiff2(dbnvar, c["bndiff2"]), c["bnvar_inv"], c["bndiff"])
        dembcat, dW1, db1 = d_linear(d_hprebn(dbndiff, d_bnmeani(dbndiff)), c["embcat"], c["W1"])
        dC = d_C(d_emb(dembcat, c["emb"]), c["Xb"], c["C"])
        return dC, dW1, db1, dW2, db2, d_bngain(dhpreact, c["bnraw"]), d_bnbias(dhpreact)


@style("step")
def subtracted_under_no_grad(params, Xb, Yb, lr):
    loss, cache = forward(params, Xb, Yb)
    grads = backward(cache)
    with torch.no_grad():
        for i in range(len(params)):
            params[i] -= lr * grads[i].view(params[i].shape)
    return float(loss)


@style()
def one_closure_for_both():
    def forward(params, Xb, Yb):
        C, W1, b1, W2, b2, gain, bias = params
        x = C[Xb].flatten(1)
        z = x @ W1 + b1
        mean, std = z.mean(0), torch.sqrt(z.var(0) + 1e-5)
        xhat = (z - mean) / std
        a = torch.tanh(gain * xhat + bias)
        logp = torch.log_softmax(a @ W2 + b2, 1)
        rows = torch.arange(len(Xb))

        def back():
            dlogits = logp.exp()
            dlogits[rows, Yb] -= 1
            dlogits = dlogits / len(Xb)
            da = dlogits @ W2.T * (1 - a * a)
            dxhat = da * gain
            dz = (dxhat - dxhat.mean(0) - xhat * (dxhat * xhat).sum(0) / (len(Xb) - 1)) / std
            dx = (dz @ W1.T).view(len(Xb), Xb.shape[1], -1)
            dC = torch.zeros(C.shape)
            for place, gradient in zip(Xb.flatten().tolist(), dx.flatten(0, 1)):
                dC[place] += gradient
            return [dC, x.T @ dz, dz.sum(0), a.T @ dlogits, dlogits.sum(0), (da * xhat).sum(0), da.sum(0)]

        return -logp[rows, Yb].mean(), back

    def backward(cache):
        return cache()
