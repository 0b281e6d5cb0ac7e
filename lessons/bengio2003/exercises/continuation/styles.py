from zerotohero.grading.probe import style


@style("continuation_counts")
def by_a_counter(grams):
    counts = Counter(tuple(int(i) for i in row[1:]) for row in grams)
    return list(counts), list(counts.values())


@style("continuation_counts")
def by_sets(grams):
    before = {}
    for first, *rest in np.asarray(grams).tolist():
        before.setdefault(tuple(rest), set()).add(first)
    return np.array(list(before)), np.array([len(words) for words in before.values()])


@style("continuation_counts")
def in_torch(grams):
    return torch.unique(torch.as_tensor(np.asarray(grams))[:, 1:], dim=0, return_counts=True)
