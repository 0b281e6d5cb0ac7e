from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
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


@style("d_C")
def zeros_of_its_own(demb, Xb, C):
    dC = torch.zeros((C.shape[0], C.shape[1]))
    for row, indices in zip(demb, Xb):
        for gradient, ix in zip(row, indices.tolist()):
            dC[ix] += gradient
    return dC


@style("d_C")
def one_hot(demb, Xb, C):
    picked = F.one_hot(Xb, num_classes=C.shape[0]).to(demb.dtype)
    return torch.einsum("ntv,ntd->vd", picked, demb)


@style("d_C")
def index_put(demb, Xb, C):
    return torch.zeros_like(C).index_put_((Xb,), demb, accumulate=True)


@style("d_C")
def row_by_row_of_C(demb, Xb, C):
    return torch.stack([demb[Xb == ix].sum(0) for ix in range(len(C))])


@style("d_emb")
def by_sizes(dembcat, emb):
    n, T, d = emb.size()
    return dembcat.reshape(n, T, d)
