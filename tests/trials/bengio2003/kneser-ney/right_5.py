# right: stands on ngram_counts and continuation_counts; the answer is built from 1/V upwards in a loop
import numpy as np


def _order(grams, counts):
    followers = {}
    for gram, c in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
        *ctx, w = gram
        followers.setdefault(tuple(ctx), {})[w] = c
    return {ctx: (f, sum(f.values()), len(f)) for ctx, f in followers.items()}


def kneser_ney(ids, n, D, V):
    grams, counts = ngram_counts(ids, n)
    orders = [_order(grams, counts)]
    while len(orders) < n:
        grams, counts = continuation_counts(grams)
        orders.append(_order(grams, counts))
    orders.reverse()  # single words first

    def prob(ctx, w):
        ctx = tuple(int(c) for c in ctx)
        p = 1.0 / V
        for length, order in enumerate(orders):
            found = order.get(ctx[len(ctx) - length :])
            if found is None:
                continue
            followers, total, different = found
            discounted = followers.get(int(w), 0) - D
            if discounted < 0:
                discounted = 0.0
            p = discounted / total + D * different / total * p
        return p

    return prob
