from zerotohero.grading.probe import mistake


@mistake("ngram")
def one_dot_only(words, n, k):
    """Only one `.` stands before a word, so its first letters have less than `n - 1` letters before them and count
    for nothing. Put `n - 1` dots there."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * min(1, n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def no_padding(words, n, k):
    """Nothing stands before a word, so how words begin is not counted. Put `n - 1` dots there."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def n_dots(words, n, k):
    """`n` dots stand before a word, one too many: `.` is then counted as if it followed the dots."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * n + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def dots_predicted(words, n, k):
    """The dots in front are counted as letters that follow, too. They are only there to be looked at."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (2 * n - 2) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def no_end(words, n, k):
    """The `.` behind a word is not there, so no word ever ends; it is predicted like a letter."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def division_by_zero(words, n, k):
    """At `k = 0`, after a context that never occurred, 0 is divided by 0. Say 1/V there."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def zero_after_the_unknown(words, n, k):
    """After a context that never occurred every letter gets 0, which is no distribution. Say 1/V there."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 0.0
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def dot_not_among_the_letters(words, n, k):
    """V counts the letters without `.`; it is predicted too, so it is one more."""
    V = len(set("".join(words)))
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def always_27(words, n, k):
    """V is 27 whatever the words are; it is as many as occur, and `.`."""
    V = 27
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def followers_only(words, n, k):
    """V counts only the letters that followed this context. k is added to all V letters, so the probabilities of
    those that did not come on top."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (
            totals[ctx] + k * len({letter for context, letter in counts if context == ctx}) or 1
        )

    return prob


@mistake("ngram")
def k_once_in_the_total(words, n, k):
    """The total grows by `k` once; each of the V counts grew by `k`, so it is `k * V`."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k)

    return prob


@mistake("ngram")
def k_not_in_the_total(words, n, k):
    """The total does not grow with the counts, so the probabilities sum to more than 1: add `k * V`."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] or V)

    return prob


@mistake("ngram")
def k_ignored(words, n, k):
    """`k` is not added, so what never followed stays impossible."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] == 0:
            return 1 / V
        return counts[ctx, c] / totals[ctx]

    return prob


@mistake("ngram")
def always_1(words, n, k):
    """1 is added whatever `k` is."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] == 0:
            return 1 / V
        return (counts[ctx, c] + 1) / (totals[ctx] + V)

    return prob


@mistake("ngram")
def whole_total(words, n, k):
    """The count is divided by the number of all letters; among those that follow *this* context is asked for."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1
            totals[None] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[None] + k * V)

    return prob


@mistake("ngram")
def every_place_of_the_context(words, n, k):
    """The total counts every place where the context stands, also those that nothing follows, at the end of a word.
    Count it where a letter follows."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1

        for i in range(n - 1, len(padded) + 1):
            totals[padded[i - n + 1 : i]] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def n_letters_of_context(words, n, k):
    """It looks at `n` letters, one more than a n-gram has before its last."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * n + word + "."
        for i in range(n, len(padded)):
            ctx = padded[i - n : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def across_words(words, n, k):
    """The words stand in one row with `.` between them, so the letters before a `.` are still seen at the next word's
    start. Begin each word anew."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    padded = "." * (n - 1) + ".".join(words) + "."
    for i in range(n - 1, len(padded)):
        ctx = padded[i - n + 1 : i]
        counts[ctx, padded[i]] += 1
        totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def each_word_once(words, n, k):
    """A word that stands in the list several times is counted once; each time counts."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in dict.fromkeys(words):
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def last_word_only(words, n, k):
    """The counts begin anew with each word; make them once, before the loop."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        counts.clear(), totals.clear()
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def counts_returned(words, n, k):
    """It returns the smoothed count and does not divide it."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return counts[ctx, c] + k

    return prob


@mistake("ngram")
def logs_returned(words, n, k):
    """It returns the log of the probability; the probability is asked for."""
    import torch

    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        p = (counts[ctx, c] + k) / (totals[ctx] + k * V)
        return torch.log(torch.tensor(p)).item()

    return prob


@mistake("ngram")
def context_turned_round(words, n, k):
    """The context is kept backwards, the nearest letter first; `ctx` comes as it is written."""
    V = len(set("".join(words))) + 1
    counts, totals = Counter(), Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n - 1, len(padded)):
            ctx = padded[i - n + 1 : i][::-1]
            counts[ctx, padded[i]] += 1
            totals[ctx] += 1

    def prob(ctx, c):
        if totals[ctx] + k == 0:
            return 1 / V
        return (counts[ctx, c] + k) / (totals[ctx] + k * V)

    return prob


@mistake("ngram")
def counts_at_every_question(words, n, k):
    """It counts at every question instead of once, so each takes as long as reading all words, and a list that changes later changes
    the answers."""

    def prob(ctx, c):
        V = len(set("".join(words))) + 1
        count, total = 0, 0
        for word in words:
            padded = "." * (n - 1) + word + "."
            for i in range(n - 1, len(padded)):
                if padded[i - n + 1 : i] == ctx:
                    total += 1
                    count += padded[i] == c
        return (count + k) / (total + k * V) if total + k else 1 / V

    return prob
