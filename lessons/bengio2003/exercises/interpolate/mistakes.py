from zerotohero.grading.probe import mistake


@mistake("shares")
def unseen_context_is_0(counts, ids, V):
    """Where a context never occurred, the column holds 0, so the four no longer sum to 1 over all words; it holds what the
    shorter memory says."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else 0.0)
        p[i - 2] = row
    return p


@mistake("shares")
def unseen_word_sent_down(counts, ids, V):
    """A word that never followed its context gets what the shorter memory says; it gets 0 there. Only where the *context*
    never occurred does the shorter memory answer."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            count = tables[n].get(gram, 0)
            row.append(count / followed[n][gram[:-1]] if count else row[-1])
        p[i - 2] = row
    return p


@mistake("shares")
def nothing_known_is_0(counts, ids, V):
    """The first column is 0; it is 1/V, which gives even a word that training never had a chance."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [0.0]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else row[-1])
        p[i - 2] = row
    return p


@mistake("shares")
def by_seen_words(counts, ids, V):
    """The first column is one over the number of words that training had; V also counts those it never had."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / len(tables[0])]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else row[-1])
        p[i - 2] = row
    return p


@mistake("shares")
def by_all_words(counts, ids, V):
    """Counts of two and three words are divided by the number of all words; divide by how often their context was followed."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    N = sum(tables[0].values())
    seen = [{gram[:-1] for gram in table} for table in tables]
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            row.append(tables[n].get(gram, 0) / N if gram[:-1] in seen[n] else row[-1])
        p[i - 2] = row
    return p


@mistake("shares")
def counts_returned(counts, ids, V):
    """The columns hold counts; divide each by how often its context was followed."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        p[i - 2] = [1 / V] + [tables[n].get(tuple(words[i - n : i + 1]), 0) for n in range(3)]
    return p


@mistake("deleted_interpolation")
def one_for_all_bins(p, bins, iters=50):
    """All positions share one set of weights; each bin has its own."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full(p.shape[1], 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha * p
        alpha = (parts / parts.sum(1, keepdims=True)).mean(0)
    return np.tile(alpha, (int(bins.max()) + 1, 1))


@mistake("deleted_interpolation")
def summed_not_meaned(p, bins, iters=50):
    """A bin's new weights are the sums of its positions' shares; their means sum to 1."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].sum(0)
    return alpha


@mistake("deleted_interpolation")
def never_divided(p, bins, iters=50):
    """What each of the four gives is averaged as it is; first divide each position's by their sum, so that every position has
    one vote."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def divided_in_the_end(p, bins, iters=50):
    """A bin's contributions are added up and then divided, so positions with likely words count more; each position has one
    vote, whatever its probabilities."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        for b in np.unique(bins):
            total = parts[bins == b].sum(0)
            alpha[b] = total / total.sum()
    return alpha


@mistake("deleted_interpolation")
def weights_forgotten(p, bins, iters=50):
    """The votes are taken from p alone, without the weights so far, so all rounds after the first change nothing."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    parts = p / p.sum(1, keepdims=True)
    for b in np.unique(bins):
        if iters:
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def one_round_less(p, bins, iters=50):
    """One round less than `iters` is made."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters - 1):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def always_fifty(p, bins, iters=50):
    """50 rounds are made, whatever `iters` is."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(50):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def only_bins_with_positions(p, bins, iters=50):
    """There is a row for each bin that has positions only, so those behind an empty one stand in another's place; an empty bin
    keeps 1/4."""
    p, bins = np.asarray(p), np.asarray(bins)
    bins = np.unique(bins, return_inverse=True)[1]
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def written_into_p(p, bins, iters=50):
    """It writes into the caller's p; make new arrays."""
    bins = np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for round in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    p *= alpha[bins]
    return alpha


@mistake("interpolated")
def means(alpha, p, bins):
    """The four are averaged, without their weights."""
    return p.mean(1)


@mistake("interpolated")
def not_summed(alpha, p, bins):
    """It returns what each of the four gives; a position's mixture is their sum."""
    return alpha[bins] * p


@mistake("interpolated")
def first_bin_only(alpha, p, bins):
    """Every position takes the first bin's weights; each takes its own bin's."""
    return (alpha[0] * p).sum(1)


@mistake("interpolated")
def product(alpha, p, bins):
    """The four are multiplied; a mixture adds them."""
    return (alpha[bins] * p).prod(1)


@mistake("shares")
def by_occurrences(counts, ids, V):
    """It divides by how often the context occurs, c(v); the training words' last ones occur and nothing follows them. Divide by
    the sum of the counts of what did follow."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    N = sum(tables[0].values())
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V, tables[0].get((words[i],), 0) / N]
        for n in (1, 2):
            gram = tuple(words[i - n : i + 1])
            row.append(tables[n].get(gram, 0) / tables[n - 1][gram[:-1]] if gram[:-1] in tables[n - 1] else row[-1])
        p[i - 2] = row
    return p


@mistake("shares")
def two_columns_back(counts, ids, V):
    """Where two words were never followed, the last column holds the word's share of all words; it holds what the column
    before it does, which knows the one word before."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else row[min(n, 1)])
        p[i - 2] = row
    return p


@mistake("shares")
def nothing_known_after_an_unseen_context(counts, ids, V):
    """Where a context never occurred, the column holds 1/V; it holds what the one before it does, which knows more."""
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = np.asarray(ids).tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else 1 / V)
        p[i - 2] = row
    return p


@mistake("deleted_interpolation")
def empty_bin_is_0(p, bins, iters=50):
    """A bin without positions gets the weights 0, so what is asked there later has no probability at all; it keeps 1/4."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        alpha = np.zeros_like(alpha)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("deleted_interpolation")
def a_bin_of_one_keeps_a_quarter(p, bins, iters=50):
    """A bin with a single position keeps 1/4; only one without any does."""
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            if (bins == b).sum() > 1:
                alpha[b] = parts[bins == b].mean(0)
    return alpha


@mistake("interpolated")
def weighted_in_place(alpha, p, bins):
    """The weights are multiplied into the caller's p, and whoever mixes it again has them in twice; make a new array."""
    p *= alpha[bins]
    return p.sum(1)
