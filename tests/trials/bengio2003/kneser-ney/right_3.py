# right: sets of the words before, straight from the text, a small class for each order
from collections import Counter, defaultdict


class _Order:
    def __init__(self, counts, D, below):
        self.D, self.below = D, below
        self.counts = counts
        self.sums, self.kinds = Counter(), Counter()
        for gram, c in counts.items():
            self.sums[gram[:-1]] += c
            self.kinds[gram[:-1]] += 1

    def __call__(self, ctx, w):
        lower = self.below(ctx[1:], w)
        s = self.sums.get(ctx, 0)
        if s == 0:
            return lower
        first = max(self.counts.get(ctx + (w,), 0) - self.D, 0.0) / s
        return first + self.D * self.kinds[ctx] / s * lower


def kneser_ney(ids, n, D, V):
    text = [int(i) for i in ids]
    model = lambda ctx, w: 1 / V
    for k in range(1, n + 1):
        if k < n:
            before = defaultdict(set)
            for i in range(len(text) - k):
                before[tuple(text[i + 1:i + 1 + k])].add(text[i])
            counts = {gram: len(words) for gram, words in before.items()}
        else:
            counts = Counter(tuple(text[i:i + n]) for i in range(len(text) - n + 1))
        model = _Order(counts, D, model)
    return lambda ctx, w: model(tuple(int(c) for c in ctx), int(w))
