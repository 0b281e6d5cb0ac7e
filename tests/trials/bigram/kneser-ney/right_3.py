# right: a class, orders as objects, floats made early
class _Order:
    def __init__(self, grams):
        self.next = {}
        for gram, count in grams.items():
            self.next.setdefault(gram[:-1], Counter())[gram[-1]] += count

    def lower(self):
        return Counter((ctx + c)[1:] for ctx, row in self.next.items() for c in row)

    def mix(self, ctx, c, D, p):
        row = self.next.get(ctx)
        if not row:
            return p
        total = float(sum(row.values()))
        return (max(row[c] - D, 0.0) + D * len(row) * p) / total


def kneser_ney(words, n, D):
    V = len({c for w in words for c in w}) + 1
    top = Counter()
    for w in words:
        ctx = '.' * (n - 1)
        for c in w + '.':
            top[ctx + c] += 1
            ctx = (ctx + c)[1:]
    orders = [_Order(top)]
    while len(orders) < n:
        orders.append(_Order(orders[-1].lower()))
    orders.reverse()

    def prob(ctx, c):
        p = 1 / V
        for m, order in enumerate(orders):
            p = order.mix(ctx[n - 1 - m:], c, D, p)
        return p
    return prob
