from zerotohero.grading.probe import mistake


@mistake("ngram_counts")
def last_one_lost(ids, n):
    """The last run of n words is missing: there are N - n + 1, and the last begins at N - n."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)[:-1]
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def first_one_lost(ids, n):
    """The first run of n words is missing; it begins at 0."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)[1:]
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def side_by_side(ids, n):
    """The text is cut into runs that do not overlap; one begins at every word."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)[::n]
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def one_too_long(ids, n):
    """The runs have n + 1 words; n are asked for."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n + 1)
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def order_lost(ids, n):
    """The words of a run are sorted, so `a b` and `b a` are counted as one."""
    grams = np.sort(np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n), axis=1)
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def round_the_end(ids, n):
    """The text is read round its end, so runs begin with its last words and end with its first."""
    ids = np.asarray(ids)
    grams = np.lib.stride_tricks.sliding_window_view(np.concatenate([ids, ids[: n - 1]]), n)
    return np.unique(grams, axis=0, return_counts=True)


@mistake("ngram_counts")
def filled_up_with_0(ids, n):
    """Runs that begin before the text are counted, filled up with 0; only whole ones are."""
    ids = np.concatenate([np.zeros(n - 1, dtype=int), np.asarray(ids)])
    return np.unique(np.lib.stride_tricks.sliding_window_view(ids, n), axis=0, return_counts=True)


@mistake("ngram_counts")
def once_each(ids, n):
    """Every count is 1; count each run as often as it occurs."""
    grams = np.unique(np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n), axis=0)
    return grams, np.ones(len(grams), dtype=int)


@mistake("ngram_counts")
def not_merged(ids, n):
    """Each occurrence has a row of its own, so runs stand there several times; each different one is asked for once."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)
    return grams, np.ones(len(grams), dtype=int)


@mistake("ngram_counts")
def plain_numbers_for_words(ids, n):
    """For n = 1 the grams are plain numbers, (K,); they are runs of one word, (K, 1), so that what reads runs of two reads
    them too."""
    if n == 1:
        return np.unique(np.asarray(ids), return_counts=True)
    return np.unique(np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n), axis=0, return_counts=True)


@mistake("ngram_counts")
def packed_too_tightly(ids, n):
    """Each run is packed into one number, and different runs get the same one: the base must be larger than every number of
    a word, so the largest plus one."""
    ids = np.asarray(ids).astype(np.int64)
    grams = np.lib.stride_tricks.sliding_window_view(ids, n)
    base = max(int(ids.max()), 2)
    keys = sum(grams[:, i] * base ** (n - 1 - i) for i in range(n))
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return grams[first], counts


@mistake("ngram_counts")
def packed_by_how_many(ids, n):
    """Each run is packed into one number by how many different words there are, and where their numbers have gaps, different
    runs get the same one. The base must be larger than every number of a word."""
    ids = np.asarray(ids).astype(np.int64)
    grams = np.lib.stride_tricks.sliding_window_view(ids, n)
    base = len(np.unique(ids))
    keys = sum(grams[:, i] * base ** (n - 1 - i) for i in range(n))
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return grams[first], counts


@mistake("ngram_counts")
def digits_run_together(ids, n):
    """The numbers of a run are written one after the other without anything between them, so 1 12 and 11 2 are the same; a tuple
    keeps them apart."""
    found, counts = {}, Counter()
    for row in np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n).tolist():
        key = "".join(map(str, row))
        found.setdefault(key, row)
        counts[key] += 1
    return np.array([found[key] for key in counts]), np.array(list(counts.values()))


@mistake("ngram_counts")
def packed_into_ids(ids, n):
    """The runs are packed into numbers in place, in the caller's `ids`, whose words are lost; make a new array."""
    ids = np.asarray(ids)
    grams = np.lib.stride_tricks.sliding_window_view(ids.copy(), n)
    key, base = ids[: len(grams)], int(ids.max()) + 1
    for i in range(1, n):
        key *= base
        key += grams[:, i]
    return np.unique(grams, axis=0, return_counts=True)
