from zerotohero.grading.probe import style


@style("ngram")
def a_counter_for_each_context(words, n, k):
    from makemore.bigram import build_vocab

    stoi, _ = build_vocab(words)
    after = {}
    for w in words:
        ctx = "." * (n - 1)
        for ch in w + ".":
            after.setdefault(ctx, Counter())[ch] += 1
            ctx = (ctx + ch)[1:]

    def prob(ctx, c):
        seen = after.get(ctx, Counter())
        total = sum(seen.values()) + k * len(stoi)
        return (seen[c] + k) / total if total else 1 / len(stoi)

    return prob


@style("ngram")
def as_a_tensor(words, n, k):
    import torch

    stoi = {letter: i for i, letter in enumerate([".", *sorted(set("".join(words)))])}
    V = len(stoi)
    N = torch.zeros([V] * n, dtype=torch.float64)
    for word in words:
        numbers = [0] * (n - 1) + [stoi[letter] for letter in word] + [0]
        for i in range(len(word) + 1):
            N[tuple(numbers[i : i + n])] += 1
    N += k
    totals = N.sum(-1, keepdim=True)
    P = torch.where(totals > 0, N / totals, 1 / V)
    return lambda ctx, c: P[tuple(stoi[letter] for letter in ctx + c)].item()


@style("ngram")
def whole_grams(words, n, k):
    grams = Counter()
    for word in words:
        text = "." * (n - 1) + word + "."
        grams.update(text[i : i + n] for i in range(len(text) - n + 1))
    letters = set("".join(words)) | {"."}

    def prob(ctx, c):
        total = sum(grams[ctx + letter] + k for letter in letters)
        if not total:
            return 1 / len(letters)
        return (grams[ctx + c] + k) / total

    return prob


@style("ngram")
def as_a_class(words, n, k):
    class Model:
        def __init__(self):
            self.letters = len(set("".join(words) + "."))
            self.seen = {}
            for word in words:
                padded = "." * (n - 1) + word + "."
                for start in range(len(word) + 1):
                    self.seen.setdefault(padded[start : start + n - 1], []).append(padded[start + n - 1])

        def __call__(self, ctx, c):
            seen = self.seen.get(ctx)
            if seen is None:
                return 1 / self.letters
            return (seen.count(c) + k) / (len(seen) + k * self.letters)

    return Model()
