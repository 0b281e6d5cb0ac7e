from zerotohero.grading.probe import style


@style("shares")
def by_dictionaries(counts, ids, V):
    uni, bi, tri = ({tuple(map(int, g)): int(c) for g, c in zip(grams, cs)} for grams, cs in counts)
    N = sum(uni.values())
    bi_ctx, tri_ctx = {}, {}
    for (v, _), c in bi.items():
        bi_ctx[v] = bi_ctx.get(v, 0) + c
    for (u, v, _), c in tri.items():
        tri_ctx[u, v] = tri_ctx.get((u, v), 0) + c
    rows = []
    for u, v, w in zip(ids[:-2], ids[1:-1], ids[2:]):
        u, v, w = int(u), int(v), int(w)
        p1 = uni.get((w,), 0) / N
        p2 = bi.get((v, w), 0) / bi_ctx[v] if v in bi_ctx else p1
        p3 = tri.get((u, v, w), 0) / tri_ctx[u, v] if (u, v) in tri_ctx else p2
        rows.append([1 / V, p1, p2, p3])
    return np.array(rows)


@style("deleted_interpolation")
def bin_by_bin(p, bins, iters=50):
    out = []
    for b in range(max(bins) + 1):
        mine = p[bins == b]
        a = np.ones(4) / 4
        if len(mine):
            for _ in range(iters):
                posterior = mine * a / (mine @ a)[:, None]
                a = posterior.sum(axis=0) / len(mine)
        out.append(a)
    return np.stack(out)


@style("deleted_interpolation")
def in_torch(p, bins, iters=50):
    p, bins = torch.as_tensor(p), torch.as_tensor(bins)
    n = int(bins.max()) + 1
    alpha = torch.full((n, 4), 0.25, dtype=p.dtype)
    size = torch.bincount(bins, minlength=n)[:, None]
    for _ in range(iters):
        r = alpha[bins] * p
        r = r / r.sum(1, keepdim=True)
        total = torch.zeros_like(alpha).index_add(0, bins, r)
        alpha = torch.where(size > 0, total / size.clamp(min=1), alpha)
    return alpha


@style("interpolated")
def by_einsum(alpha, p, bins):
    return np.einsum("nk,nk->n", np.asarray(alpha)[bins], p)


@style("interpolated")
def in_a_list(alpha, p, bins):
    return [sum(a * q for a, q in zip(alpha[b], row)) for b, row in zip(bins, p)]
