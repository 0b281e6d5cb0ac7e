from zerotohero.grading.probe import style


@style()
def the_lectures_cell():
    n = 32

    def d_cross_entropy(logits, Yb):
        dlogits = F.softmax(logits, 1)
        dlogits[range(n), Yb] -= 1
        dlogits /= n
        return dlogits


@style("d_cross_entropy")
def one_hot(logits, Yb):
    return (torch.softmax(logits, dim=1) - F.one_hot(Yb, logits.shape[1])) / logits.shape[0]


@style("d_cross_entropy")
def by_hand(logits, Yb):
    counts = (logits - logits.amax(1, keepdim=True)).exp()
    probs = counts / counts.sum(1, keepdim=True)
    probs[torch.arange(len(Yb)), Yb] -= 1.0
    return probs * (1.0 / len(Yb))


@style("d_cross_entropy")
def by_logsumexp(logits, Yb):
    probs = torch.exp(logits - torch.logsumexp(logits, 1, keepdim=True))
    labels = torch.zeros_like(logits).scatter(1, Yb[:, None], 1.0)
    return (probs - labels).div(len(Yb))


@style("d_cross_entropy")
def row_by_row(logits, Yb):
    rows = []
    for row, label in zip(logits, Yb.tolist()):
        gradient = F.softmax(row, dim=0)
        gradient[label] -= 1
        rows.append(gradient / len(Yb))
    return torch.stack(rows)
