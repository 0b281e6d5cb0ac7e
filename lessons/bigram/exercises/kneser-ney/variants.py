from zerotohero.grading.probe import variant


@variant("kneser_ney")
def lowest_order_not_discounted(words, n, D):
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
        lowest = followers[0][""]
        p = lowest.get(c, 0) / sum(lowest.values())
        for length, by_context in enumerate(followers[1:], 1):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@variant("kneser_ney")
def occurrences_at_the_start(words, n, D):
    V = len(set("".join(words))) + 1
    texts = ["." * (n - 1) + word + "." for word in words]
    followers = []
    for order in range(1, n + 1):
        grams = Counter()
        before = {}
        for text in texts:
            for i in range(n - 1, len(text)):
                gram = text[i - order + 1 : i + 1]
                if order == n or gram[:-1].startswith("."):
                    grams[gram] += 1
                else:
                    before.setdefault(gram, set()).add(text[i - order])
        for gram, letters in before.items():
            grams[gram] = len(letters)
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.append(by_context)

    def prob(ctx, c):
        p = 1 / V
        for length, by_context in enumerate(followers):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob


@variant("kneser_ney")
def both(words, n, D):
    texts = ["." * (n - 1) + word + "." for word in words]
    followers = []
    for order in range(1, n + 1):
        grams = Counter()
        before = {}
        for text in texts:
            for i in range(n - 1, len(text)):
                gram = text[i - order + 1 : i + 1]
                if order == n or gram[:-1].startswith("."):
                    grams[gram] += 1
                else:
                    before.setdefault(gram, set()).add(text[i - order])
        for gram, letters in before.items():
            grams[gram] = len(letters)
        by_context = {}
        for gram, count in grams.items():
            by_context.setdefault(gram[:-1], {})[gram[-1]] = count
        followers.append(by_context)

    def prob(ctx, c):
        lowest = followers[0][""]
        p = lowest.get(c, 0) / sum(lowest.values())
        for length, by_context in enumerate(followers[1:], 1):
            after = by_context.get(ctx[len(ctx) - length :])
            if after:
                p = (max(after.get(c, 0) - D, 0) + D * len(after) * p) / sum(after.values())
        return p

    return prob
