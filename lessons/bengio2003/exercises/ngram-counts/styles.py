from zerotohero.grading.probe import style


@style("ngram_counts")
def by_a_counter(ids, n):
    ids = [int(i) for i in ids]
    counts = Counter(zip(*(ids[i:] for i in range(n))))
    return np.array(list(counts)), np.array(list(counts.values()))


@style("ngram_counts")
def as_one_number(ids, n):
    ids = np.asarray(ids).astype(object)
    base = int(max(ids)) + 1
    key = sum(ids[i : len(ids) - n + 1 + i] * base ** (n - 1 - i) for i in range(n))
    keys, counts = np.unique(np.array([int(k) for k in key], dtype=np.int64), return_counts=True)
    return np.stack([keys // base ** (n - 1 - i) % base for i in range(n)], 1), counts


@style("ngram_counts")
def in_torch(ids, n):
    grams = torch.as_tensor(ids).unfold(0, n, 1)
    return torch.unique(grams, dim=0, return_counts=True)


@style("ngram_counts")
def a_dictionary(ids, n):
    counts = {}
    for i in range(len(ids) - n + 1):
        gram = tuple(ids[i : i + n])
        counts[gram] = counts.get(gram, 0) + 1
    return list(counts.keys()), list(counts.values())
