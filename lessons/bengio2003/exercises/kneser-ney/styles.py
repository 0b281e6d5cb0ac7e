from zerotohero.grading.probe import style


@style("kneser_ney")
def from_above(ids, n, D, V):
    words = [int(i) for i in ids]
    levels = [Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))]
    for _ in range(n - 1):
        levels.append(Counter(gram[1:] for gram in levels[-1]))
    levels.reverse()
    totals, types = [], []
    for level in levels:
        total, kinds = Counter(), Counter()
        for gram, c in level.items():
            total[gram[:-1]] += c
            kinds[gram[:-1]] += 1
        totals.append(total)
        types.append(kinds)

    def prob(ctx, w):
        ctx = tuple(ctx)
        k = len(ctx)
        lower = prob(ctx[1:], w) if k else 1 / V
        total = totals[k][ctx]
        if total == 0:
            return lower
        discounted = max(levels[k][ctx + (w,)] - D, 0)
        return discounted / total + D * types[k][ctx] / total * lower

    return prob


@style("kneser_ney")
def a_table_for_each_order(ids, n, D, V):
    def tables(grams, counts):
        count, total, kinds = {}, {}, {}
        for gram, c in zip(grams, counts):
            gram = tuple(int(one) for one in gram)
            count[gram] = int(c)
            total[gram[:-1]] = total.get(gram[:-1], 0) + int(c)
            kinds[gram[:-1]] = kinds.get(gram[:-1], 0) + 1
        return count, total, kinds

    grams, counts = ngram_counts(ids, n)
    orders = [tables(grams, counts)]
    while len(orders) < n:
        grams, counts = continuation_counts(grams)
        orders = [tables(grams, counts), *orders]

    def prob(ctx, w):
        p = 1.0 / V
        for k in range(n):
            context = tuple(ctx)[n - 1 - k :]
            count, total, kinds = orders[k]
            if context in total:
                left_over = D * kinds[context] / total[context]
                p = max(count.get((*context, w), 0) - D, 0.0) / total[context] + left_over * p
        return p

    return prob


@style()
def an_object():
    class Model:
        def __init__(self, ids, n, D, V):
            self.n, self.D, self.V = n, D, V
            self.grams = [Counter() for _ in range(n)]
            ids = np.asarray(ids).tolist()
            for i in range(n, len(ids) + 1):
                self.grams[n - 1][tuple(ids[i - n : i])] += 1
            for k in range(n - 1, 0, -1):
                for gram in self.grams[k]:
                    self.grams[k - 1][gram[1:]] += 1
            self.after = [{} for _ in range(n)]
            for k in range(n):
                for gram, c in self.grams[k].items():
                    self.after[k].setdefault(gram[:-1], []).append(c)

        def __call__(self, ctx, w):
            p = 1 / self.V
            for k in range(self.n):
                c = tuple(ctx[self.n - 1 - k :])
                if c in self.after[k]:
                    counts = self.after[k][c]
                    p = (max(self.grams[k][c + (w,)] - self.D, 0) + self.D * len(counts) * p) / sum(counts)
            return p

    def kneser_ney(ids, n, D, V):
        return Model(ids, n, D, V)


@style("kneser_ney")
def words_before_in_the_text(ids, n, D, V):
    orders = []
    for k in range(1, n + 1):
        grams, counts = ngram_counts(ids, n) if k == n else continuation_counts(ngram_counts(ids, k + 1)[0])
        table = {}
        for *context, word, c in np.column_stack([np.asarray(grams), np.asarray(counts)]).tolist():
            table.setdefault(tuple(context), {})[word] = c
        orders.append(table)

    def prob(ctx, w):
        ctx = tuple(ctx)
        shorter = prob(ctx[1:], w) if ctx else 1 / V
        after = orders[len(ctx)].get(ctx)
        if after is None:
            return shorter
        return (max(after.get(w, 0) - D, 0) + D * len(after) * shorter) / sum(after.values())

    return prob
