from zerotohero.grading.probe import style


@style("smooth")
def as_the_lectures_view(lossi, n=1000):
    rows = len(lossi) // n
    return torch.tensor(lossi[: rows * n]).view(rows, n).mean(1)


@style("smooth")
def in_a_loop(lossi, n=1000):
    means, piece = [], []
    for loss in lossi:
        piece.append(loss)
        if len(piece) == n:
            means.append(sum(piece) / len(piece))
            piece = []
    return means


@style("smooth")
def zipped(lossi, n=1000):
    return [torch.tensor(piece, dtype=torch.float64).mean().item() for piece in zip(*[iter(lossi)] * n)]


@style("smooth")
def by_index(lossi, n=1000):
    import statistics

    return [statistics.fmean(lossi[k * n : (k + 1) * n]) for k in range(len(lossi) // n)]
