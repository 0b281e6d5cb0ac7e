from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
    n = 32

    def d_bnvar_inv(dbnraw, bndiff):
        dbnvar_inv = (bndiff * dbnraw).sum(0, keepdim=True)
        return dbnvar_inv

    def d_bnvar(dbnvar_inv, bnvar):
        dbnvar = (-0.5 * (bnvar + 1e-5) ** -1.5) * dbnvar_inv
        return dbnvar

    def d_bndiff2(dbnvar, bndiff2):
        dbndiff2 = (1.0 / (n - 1)) * torch.ones_like(bndiff2) * dbnvar
        return dbndiff2


@style()
def as_vectors():
    def d_bnvar_inv(dbnraw, bndiff):
        return torch.einsum("nh,nh->h", dbnraw, bndiff)

    def d_bnvar(dbnvar_inv, bnvar):
        return -dbnvar_inv / (2 * torch.sqrt(bnvar + 1e-5) ** 3)

    def d_bndiff2(dbnvar, bndiff2):
        return (dbnvar / (bndiff2.shape[0] - 1)).expand(bndiff2.shape)


@style()
def by_the_inverse():
    def d_bnvar_inv(dbnraw, bndiff):
        return sum(a * b for a, b in zip(dbnraw, bndiff)).view(1, -1)

    def d_bnvar(dbnvar_inv, bnvar):
        bnvar_inv = torch.rsqrt(bnvar + 1e-5)
        return dbnvar_inv * -0.5 * bnvar_inv**3

    def d_bndiff2(dbnvar, bndiff2):
        return dbnvar.repeat(len(bndiff2), 1) / (len(bndiff2) - 1)
