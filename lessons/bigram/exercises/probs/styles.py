from zerotohero.grading.probe import style


@style("probabilities")
def as_in_the_lecture(N, k=1):
    P = (N + k).float()
    P /= P.sum(1, keepdims=True)
    return P


@style("probabilities")
def row_by_row(N, k=1):
    rows = []
    for row in N:
        p = row.float() + k
        rows.append(p / p.sum())
    return torch.stack(rows)


@style("probabilities")
def in_double(N, k=1):
    N = N.double() + k
    return N / N.sum(dim=-1, keepdim=True)


@style("probabilities")
def unsqueezed(N, k=1):
    total = (N + k).sum(1).unsqueeze(1)
    return (N + k) / total


@style("probabilities")
def by_normalize(N, k=1):
    return torch.nn.functional.normalize(N.float() + k, p=1, dim=1)


@style("probabilities")
def turned_and_back(N, k=1):
    P = N + k
    return (P.T / P.sum(1)).T
