from zerotohero.grading.probe import style


@style("backward")
def step_by_step(dlogits, X, C, H, d, U, b, W=None):
    B, k = X.shape
    m = C.shape[1]
    emb = C[X]
    x = emb.view(B, -1)
    a = torch.tanh(x @ H.T + d)
    db = dlogits.sum(0)
    dU = dlogits.T @ a
    da = dlogits @ U
    dpre = da * (1 - a * a)
    dd = dpre.sum(0)
    dH = dpre.T @ x
    dx = dpre @ H
    grads = {"U": dU, "b": db, "H": dH, "d": dd}
    if W is not None:
        grads["W"] = dlogits.T @ x
        dx = dx + dlogits @ W
    demb = dx.view(B, k, m)
    dC = torch.zeros_like(C)
    for i in range(B):
        for j in range(k):
            dC[X[i, j]] += demb[i, j]
    grads["C"] = dC
    return grads


@style("backward")
def by_one_hot(dlogits, X, C, H, d, U, b, W=None):
    x = C[X].reshape(len(X), -1)
    a = (d + x @ H.T).tanh()
    dz = torch.einsum("bv,vh->bh", dlogits, U) * (1 - a.square())
    dx = dz @ H + (0 if W is None else dlogits @ W)
    one_hot = torch.nn.functional.one_hot(X.flatten(), len(C)).to(C.dtype)
    return {
        "C": one_hot.T @ dx.reshape(X.numel(), -1),
        "H": torch.einsum("bh,bx->hx", dz, x),
        "d": torch.ones(len(X), dtype=C.dtype) @ dz,
        "U": torch.einsum("bv,bh->vh", dlogits, a),
        "b": torch.ones(len(X), dtype=C.dtype) @ dlogits,
        "W": None if W is None else torch.einsum("bv,bx->vx", dlogits, x),
    }


@style("backward")
def one_example_at_a_time(dlogits, X, C, H, d, U, b, W=None):
    named = {"C": C, "H": H, "d": d, "U": U, "b": b, **({} if W is None else {"W": W})}
    grads = {name: torch.zeros_like(one) for name, one in named.items()}
    for dy, context in zip(dlogits, X):
        x = torch.cat([C[i] for i in context])
        a = torch.tanh(d + H @ x)
        grads["b"] += dy
        grads["U"] += torch.outer(dy, a)
        dz = (U.T @ dy) * (1 - a**2)
        grads["d"] += dz
        grads["H"] += torch.outer(dz, x)
        dx = H.T @ dz
        if W is not None:
            grads["W"] += torch.outer(dy, x)
            dx = dx + W.T @ dy
        for i, row in zip(context, dx.split(C.shape[1])):
            grads["C"][i] += row
    return grads
