from zerotohero.grading.probe import style


@style()
def the_lectures_cell():
    n = 32

    def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
        dhprebn = (
            bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
        )
        return dhprebn


@style("d_batchnorm")
def by_means(dhpreact, bngain, bnraw, bnvar_inv):
    dbnraw = bngain * dhpreact
    through_variance = bnraw * (dbnraw * bnraw).sum(0, keepdim=True) / (len(bnraw) - 1)
    return (dbnraw - dbnraw.mean(0, keepdim=True) - through_variance) * bnvar_inv


@style("d_batchnorm")
def chained(dhpreact, bngain, bnraw, bnvar_inv):
    n = bnraw.shape[0]
    bndiff = bnraw / bnvar_inv
    dbnraw = dhpreact * bngain
    dbnvar = (dbnraw * bndiff).sum(0, keepdim=True) * -0.5 * bnvar_inv**3
    dbndiff = dbnraw * bnvar_inv + 2 * bndiff * dbnvar / (n - 1)
    return dbndiff - dbndiff.sum(0, keepdim=True) / n


@style("d_batchnorm")
def projected(dhpreact, bngain, bnraw, bnvar_inv):
    """The Jacobian of one column as a matrix, which is the same from both sides."""
    n, columns = bnraw.shape
    parts = []
    for j in range(columns):
        x = bnraw[:, j]
        jacobian = torch.eye(n, dtype=x.dtype) - 1 / n - torch.outer(x, x) / (n - 1)
        parts.append(jacobian @ dhpreact[:, j] * bngain[0, j] * bnvar_inv[0, j])
    return torch.stack(parts, dim=1)


@style("d_batchnorm")
def by_einsum(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    centred = dhpreact - dhpreact.mean(dim=0)
    return (centred - bnraw * torch.einsum("nh,nh->h", dhpreact, bnraw) / (n - 1)) * bnvar_inv * bngain
