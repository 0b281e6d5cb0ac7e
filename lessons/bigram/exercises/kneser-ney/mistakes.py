from zerotohero.grading.probe import mistake


@mistake("kneser_ney")
def occurrences_below(words, n, D):
    """The lower orders count how often a gram occurs. They are asked where the higher order knows little, so what
    counts is after how many *different* letters it comes."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        shorter = Counter()
        for gram, count in grams.items():
            shorter[gram[1:]] += count
        grams = shorter

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def right_neighbours_below(words, n, D):
    """The lower orders count how many different letters come *behind* a gram; what counts is how many come before
    it."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(
            {gram: count for gram, count in Counter(gram[:-1] for gram in grams).items() if gram[-1:] != "." or n == 1}
        )

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def ones_below(words, n, D):
    """Below the highest order every gram counts 1, whether it comes after one letter or after ten."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = dict.fromkeys((gram[1:] for gram in grams), 1)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def mass_lost(words, n, D):
    """What the discount frees is handed to nobody, so the probabilities sum to less than 1. It goes to the order
    below."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = max(after.get(c, 0) - D, 0) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def unknown_context_loses_its_mass(words, n, D):
    """After a context that never occurred it says 0; the order below is asked instead, with all the weight."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
            else:
                p = 0.0
        return p

    return prob


@mistake("kneser_ney")
def unknown_context_is_uniform(words, n, D):
    """After a context that never occurred it says 1/V; the order below knows more than that."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
            else:
                p = 1 / V
        return p

    return prob


@mistake("kneser_ney")
def backed_off(words, n, D):
    """The order below is asked only for letters that never followed the context. Interpolated means that it has its
    part in every letter, so all sums to 1."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                seen = after.get(c, 0)
                p = (seen - D if seen else D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def nothing_taken_off(words, n, D):
    """The counts keep their discount and the order below is added on top, so the probabilities sum to more than 1."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (after.get(c, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def one_discount_for_all(words, n, D):
    """The weight of the order below is `D` over the total, as if it had been taken off once; it was taken off each of
    the different followers."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def weight_of_all_letters(words, n, D):
    """The weight of the order below counts all V letters; `D` was taken off those that followed only."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * V * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def fixed_weight(words, n, D):
    """The order below has the weight `D` after every context; what the discount freed there is `D` times the
    followers, over the total."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = max(after.get(c, 0) - D, 0) / sum(after.values()) + D * p
        return p

    return prob


@mistake("kneser_ney")
def below_zero(words, n, D):
    """`D` is taken off letters that never followed, too, so they fall below 0: the discounted count is 0 at least."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = ((after.get(c, 0) - D) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def last_letter_dropped(words, n, D):
    """The order below gets the context without its *last* letter. The far one is dropped: the near one says more."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[:length])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def one_order_below_only(words, n, D):
    """Below the highest order stands that with no context at once; every order between has its turn."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            if 0 < length < len(followers) - 1:
                continue
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def nothing_below_the_lowest(words, n, D):
    """The lowest order hands its freed part to nobody; below it stands 1/V."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 0.0
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def one_below_the_lowest(words, n, D):
    """Below the lowest order stands 1 where 1/V belongs, so all sums to more than 1."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1.0
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def dot_not_among_the_letters(words, n, D):
    """V counts the letters without `.`; it is predicted too, so it is one more."""
    V = len(set("".join(words)))
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def one_dot_only(words, n, D):
    """Only one `.` stands before a word, so its first letters have less than `n - 1` letters before them and count
    for nothing. Put `n - 1` dots there."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * min(1, n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def no_end(words, n, D):
    """The `.` behind a word is not there, so no word ends; it is predicted like a letter."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def dots_predicted(words, n, D):
    """The dots in front are counted as letters that follow, too. They are only there to be looked at."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (2 * n - 2) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def highest_order_counts_kinds(words, n, D):
    """The highest order counts each gram once (or its left neighbours). It alone counts how often a gram occurs."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] = 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def highest_order_only_smoothed(words, n, D):
    """The lower orders are taken as they are, without a discount and without those below them, so what they never saw
    gets 0."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                taken = D if length == len(followers) - 1 else 0
                p = (max(after.get(c, 0) - taken, 0) + taken * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def divided_by_what_is_left(words, n, D):
    """The counts are divided by their sum after the discount; the sum from before leaves room for the order below."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                left = sum(max(count - D, 0) for count in after.values())
                p = max(after.get(c, 0) - D, 0) / left + D * len(after) * p / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def plain_average(words, n, D):
    """The orders are averaged by `D` instead of a weight for each context: that is interpolation with one lambda."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (1 - D) * after.get(c, 0) / sum(after.values()) + D * p
        return p

    return prob


@mistake("kneser_ney")
def each_word_once(words, n, D):
    """A word that stands in the list several times is counted once; at the highest order each time counts."""
    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in dict.fromkeys(words):
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@mistake("kneser_ney")
def logs_returned(words, n, D):
    """It returns the log of the probability; the probability is asked for."""
    import math

    V = len(set("".join(words))) + 1
    grams = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for i in range(n, len(padded) + 1):
            grams[padded[i - n : i]] += 1
    followers = []
    for _ in range(n):
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.insert(0, by_context)
        grams = Counter(gram[1:] for gram in grams)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return math.log(p)

    return prob
