# wrong: the memory of answers is shared by all mixes, so a second mix gives the first one's answers
_seen = {}


def interpolate(models, lambdas):
    def prob(ctx, c):
        if (ctx, c) not in _seen:
            _seen[ctx, c] = sum(
                lam * m(ctx[len(ctx) - i:], c) for i, (m, lam) in enumerate(zip(models, lambdas))
            )
        return _seen[ctx, c]

    return prob
