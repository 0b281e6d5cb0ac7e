from zerotohero.grading.probe import mistake


@mistake("kneser_ney")
def raw_below_the_top(ids, n, D, V):
    """The orders below the highest count occurrences too; they count how many different words stand before, or a word
    frequent in one place only is bet on everywhere."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = ngram_counts(ids, n - len(followers))

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def continuations_at_the_top(ids, n, D, V):
    """The highest order counts each run once, as a continuation; it counts how often it occurs."""
    grams, counts = ngram_counts(ids, n)
    counts = np.ones(len(counts), dtype=int)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def mass_lost(ids, n, D, V):
    """What the discount frees is not handed down, so the probabilities sum to less than 1."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = max(table.get(w, 0) - D, 0) / total if w in table else p
        return p

    return prob


@mistake("kneser_ney")
def back_off(ids, n, D, V):
    """The shorter memory is asked only where the word never followed; interpolated, it adds its part to every word."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (table[w] - D) / total if w in table else D * len(table) * p / total
        return p

    return prob


@mistake("kneser_ney")
def no_discount_off(ids, n, D, V):
    """The discount is handed down but not taken off the counts, so the probabilities sum to more than 1."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (table.get(w, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def handed_down_once(ids, n, D, V):
    """D is handed down once for each context; it was taken off each different follower, so D · T(ctx) is handed down."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * p) / total
        return p

    return prob


@mistake("kneser_ney")
def by_tokens_not_types(ids, n, D, V):
    """D is handed down for each occurrence; it was taken off each different follower once, so T(ctx) counts different ones."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * total * p) / total
        return p

    return prob


@mistake("kneser_ney")
def nothing_below(ids, n, D, V):
    """Below the order without context stands 0, so a word that training never had gets 0; it is 1/V."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 0.0
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def one_below(ids, n, D, V):
    """Below the order without context stands 1; it is 1/V, or all words together get far too much."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1.0
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def discount_written_in(ids, n, D, V):
    """The discount is 0.75, whatever D is."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        D = 0.75
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def wrong_end_of_the_context(ids, n, D, V):
    """The shorter memory keeps the context's first words; it keeps the last, those next to the word."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[:length]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def unseen_context_is_1_over_v(ids, n, D, V):
    """After a context that never occurred, it answers 1/V; the shorter memory answers."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if not total:
                p = 1 / V
            else:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def followers_not_words_before(ids, n, D, V):
    """The orders below count how many words stand *behind* the gram; those before it are meant."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            rows, counts = np.unique(np.asarray(grams)[:, :-1], axis=0, return_counts=True)
            grams = rows

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


@mistake("kneser_ney")
def lowest_as_it_is(ids, n, D, V):
    """The order without context is taken as it is, neither discounted nor mixed with 1/V, so a word that training never had gets
    0; it is treated as all others are."""
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        table, total = followers[0][()]
        p = table.get(w, 0) / total
        for length, after in enumerate(followers[1:], 1):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob
