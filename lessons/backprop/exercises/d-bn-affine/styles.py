from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
    def d_bngain(dhpreact, bnraw):
        dbngain = (bnraw * dhpreact).sum(0, keepdim=True)
        return dbngain

    def d_bnbias(dhpreact):
        dbnbias = dhpreact.sum(0, keepdim=True)
        return dbnbias

    def d_bnraw(dhpreact, bngain):
        dbnraw = bngain * dhpreact
        return dbnraw


@style()
def as_vectors():
    def d_bngain(dhpreact, bnraw):
        return (dhpreact * bnraw).sum(0)

    def d_bnbias(dhpreact):
        return sum(dhpreact)

    def d_bnraw(dhpreact, bngain):
        return dhpreact * bngain.expand_as(dhpreact)


@style()
def by_einsum():
    def d_bngain(dhpreact, bnraw):
        return torch.einsum("nh,nh->h", dhpreact, bnraw)[None, :]

    def d_bnbias(dhpreact):
        return torch.einsum("nh->h", dhpreact).unsqueeze(0)

    def d_bnraw(dhpreact, bngain):
        return dhpreact @ torch.diag(bngain[0])
