from zerotohero.grading.probe import mistake


@mistake("continuation_counts")
def right_neighbours(grams):
    """The last word is taken off, so it counts how many words stand *behind* each rest; take off the first."""
    return np.unique(np.asarray(grams)[:, :-1], axis=0, return_counts=True)


@mistake("continuation_counts")
def one_each(grams):
    """Every count is 1; count how many rows have the same rest."""
    rest = np.unique(np.asarray(grams)[:, 1:], axis=0)
    return rest, np.ones(len(rest), dtype=int)


@mistake("continuation_counts")
def not_merged(grams):
    """The same rest stands there several times; each is asked for once, with how many rows have it."""
    rest = np.asarray(grams)[:, 1:]
    return rest, np.ones(len(rest), dtype=int)


@mistake("continuation_counts")
def last_word_only(grams):
    """Only the last word of each run is kept; all but the first are."""
    return np.unique(np.asarray(grams)[:, -1:], axis=0, return_counts=True)


@mistake("continuation_counts")
def whole_grams(grams):
    """The runs come back whole; their first word is taken off."""
    return np.unique(np.asarray(grams), axis=0, return_counts=True)


@mistake("continuation_counts")
def first_words(grams):
    """It counts the first words, which are taken off; count what is left."""
    return np.unique(np.asarray(grams)[:, :1], axis=0, return_counts=True)


@mistake("continuation_counts")
def both_sides(grams):
    """Words before and behind each rest are counted; only those before it are."""
    grams = np.asarray(grams)
    return np.unique(np.concatenate([grams[:, 1:], grams[:, :-1]]), axis=0, return_counts=True)


@mistake("continuation_counts")
def plain_numbers_for_words(grams):
    """Single words come back as plain numbers, (L,); they are runs of one, (L, 1), so that what reads runs of two reads them
    too."""
    rest, counts = np.unique(np.asarray(grams)[:, 1:], axis=0, return_counts=True)
    return rest.squeeze(), counts


@mistake("continuation_counts")
def repeated(grams):
    """Each rest stands there as often as words stand before it, every time with their number; each is asked for once."""
    rest = np.asarray(grams)[:, 1:]
    counts = Counter(map(tuple, rest.tolist()))
    return rest, np.array([counts[tuple(row)] for row in rest.tolist()])


@mistake("continuation_counts")
def last_rest_lost(grams):
    """The last rest, in order, is missing: where a loop writes one out when the next begins, nothing comes after the last."""
    rest, counts = np.unique(np.asarray(grams)[:, 1:], axis=0, return_counts=True)
    return rest[:-1], counts[:-1]


@mistake("continuation_counts")
def digits_run_together(grams):
    """The numbers of a rest are written one after the other without anything between them, so 1 12 and 11 2 are the same; a tuple
    keeps them apart."""
    found, counts = {}, Counter()
    for gram in np.asarray(grams).tolist():
        key = "".join(map(str, gram[1:]))
        found.setdefault(key, gram[1:])
        counts[key] += 1
    return np.array([found[key] for key in counts]), np.array(list(counts.values()))


@mistake("continuation_counts")
def sorted_in_place(grams):
    """The caller's grams are sorted in place, so that they no longer stand beside their counts; sort a copy."""
    grams = np.asarray(grams)
    grams[:] = grams[np.lexsort(grams[:, :0:-1].T)]
    return np.unique(grams[:, 1:], axis=0, return_counts=True)
