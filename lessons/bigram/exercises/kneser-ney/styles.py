from zerotohero.grading.probe import style


@style("kneser_ney")
def by_recursion(words, n, D):
    letters = set("".join(words)) | {"."}
    counts = [None] * (n + 1)
    counts[n] = Counter()
    for word in words:
        text = "." * (n - 1) + word + "."
        counts[n].update(text[i : i + n] for i in range(len(text) - n + 1))
    for order in range(n - 1, 0, -1):
        counts[order] = Counter()
        for gram in counts[order + 1]:
            counts[order][gram[1:]] += 1

    def p(order, ctx, c):
        if order == 0:
            return 1 / len(letters)
        seen = [counts[order][ctx + letter] for letter in letters]
        total, kinds = sum(seen), sum(count > 0 for count in seen)
        lower = p(order - 1, ctx[1:], c)
        if total == 0:
            return lower
        return max(counts[order][ctx + c] - D, 0) / total + D * kinds / total * lower

    return lambda ctx, c: p(n, ctx, c)


@style("kneser_ney")
def sets_of_left_neighbours(words, n, D):
    V = len(set("".join(words)) | {"."})
    top = Counter()
    left = {}
    for word in words:
        text = "." * (n - 1) + word + "."
        for end in range(n, len(text) + 1):
            gram = text[end - n : end]
            top[gram] += 1
            for size in range(1, n):
                left.setdefault(gram[n - size :], set()).add(gram[n - size - 1])

    def count(gram):
        return top[gram] if len(gram) == n else len(left.get(gram, ()))

    alphabet = sorted(set("".join(words) + "."))

    def prob(ctx, c):
        after = {letter: count(ctx + letter) for letter in alphabet if count(ctx + letter)}
        below = prob(ctx[1:], c) if ctx else 1 / V
        if not after:
            return below
        total = sum(after.values())
        return (max(after.get(c, 0) - D, 0) + D * len(after) * below) / total

    return prob


@style("kneser_ney")
def prepared_tables(words, n, D):
    stoi = {letter: i for i, letter in enumerate([".", *sorted(set("".join(words)))])}
    seen = Counter()
    for word in words:
        padded = "." * (n - 1) + word + "."
        for gram in zip(*(padded[i:] for i in range(n))):
            seen[gram] += 1
    levels = [seen]
    while len(levels) < n:
        levels.append(Counter(gram[1:] for gram in levels[-1]))
    tables = {(): None}
    below = [1 / len(stoi)] * len(stoi)
    for level in reversed(levels):
        grouped = {}
        for gram, count in level.items():
            grouped.setdefault(gram[:-1], []).append((stoi[gram[-1]], count))
        fresh = {}
        for ctx, pairs in grouped.items():
            total = sum(count for _, count in pairs)
            base = tables.get(ctx[1:]) if ctx else below
            row = [D * len(pairs) / total * share for share in base]
            for i, count in pairs:
                row[i] += max(count - D, 0.0) / total
            fresh[ctx] = row
        tables.update(fresh)

    def prob(ctx, c):
        key = tuple(ctx)
        while key not in tables:
            key = key[1:]
        return tables[key][stoi[c]]

    return prob


@style("kneser_ney")
def as_a_class(words, n, D):
    class Order:
        def __init__(self, grams, size):
            self.after = {}
            for gram, count in grams.items():
                self.after.setdefault(gram[:-1], Counter())[gram[-1]] += count
            self.below = Order(Counter(gram[1:] for gram in grams), size - 1) if size > 1 else None
            self.letters = len(set("".join(words))) + 1

        def __call__(self, ctx, c):
            lower = self.below(ctx[1:], c) if self.below else 1 / self.letters
            after = self.after.get(ctx)
            if after is None:
                return lower
            total = sum(after.values())
            freed = sum(min(D, count) for count in after.values())
            return max(after[c] - D, 0) / total + freed / total * lower

    grams = Counter()
    for word in words:
        padded = ["."] * (n - 1) + [*word, "."]
        for i in range(len(word) + 1):
            grams["".join(padded[i : i + n])] += 1
    return Order(grams, n)
