# right: mean instead of sum and division
def d_bnmeani(dbndiff):
    return -dbndiff.mean(0, keepdim=True) * dbndiff.shape[0]


def d_hprebn(dbndiff, dbnmeani):
    share = dbnmeani.expand_as(dbndiff) / len(dbndiff)
    return torch.add(dbndiff, share)
