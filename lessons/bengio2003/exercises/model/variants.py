from zerotohero.grading.probe import variant


@variant("windows")
def newest_first(ids, n):
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1)
    return rows[:, :-1].flip(1), rows[:, -1]
