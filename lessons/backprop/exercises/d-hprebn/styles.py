from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
    n = 32

    def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
        dbndiff = bnvar_inv * dbnraw
        dbndiff += (2 * bndiff) * dbndiff2
        return dbndiff

    def d_bnmeani(dbndiff):
        dbnmeani = (-dbndiff).sum(0)
        return dbnmeani

    def d_hprebn(dbndiff, dbnmeani):
        dhprebn = dbndiff.clone()
        dhprebn += 1.0 / n * (torch.ones_like(dbndiff) * dbnmeani)
        return dhprebn


@style()
def broadcast():
    def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
        return dbndiff2 * bndiff * 2.0 + dbnraw * bnvar_inv

    def d_bnmeani(dbndiff):
        return torch.sum(dbndiff, dim=0, keepdim=True).neg()

    def d_hprebn(dbndiff, dbnmeani):
        return dbndiff + dbnmeani / dbndiff.shape[0]


@style()
def row_by_row():
    def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
        return torch.stack([r * bnvar_inv[0] + 2 * d * d2 for r, d2, d in zip(dbnraw, dbndiff2, bndiff)])

    def d_bnmeani(dbndiff):
        total = torch.zeros_like(dbndiff[0])
        for rows in dbndiff:
            total -= rows
        return total

    def d_hprebn(dbndiff, dbnmeani):
        share = dbnmeani.view(1, -1).expand_as(dbndiff) / len(dbndiff)
        return torch.add(dbndiff, share)
