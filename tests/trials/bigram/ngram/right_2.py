# right: a class with __call__, context moved along letter by letter
class _NGram:
    def __init__(self, words, n, k):
        from collections import defaultdict
        self.k = k
        self.V = len({c for w in words for c in w} | {'.'})
        self.count = defaultdict(lambda: defaultdict(int))
        for w in words:
            ctx = '.' * (n - 1)
            for c in w + '.':
                self.count[ctx][c] += 1
                ctx = (ctx + c)[1:]

    def __call__(self, ctx, c):
        seen = self.count[ctx] if ctx in self.count else {}
        total = sum(seen.values())
        try:
            return (seen.get(c, 0) + self.k) / (total + self.k * self.V)
        except ZeroDivisionError:
            return 1 / self.V


def ngram(words, n, k):
    return _NGram(words, n, k)
