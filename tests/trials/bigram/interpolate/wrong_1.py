# wrong: ctx[-0:]
# causes: minus_zero
def interpolate(models, lambdas):
    def prob(ctx, c):
        return sum(lam * m(ctx[-i:], c) for i, (m, lam) in enumerate(zip(models, lambdas)))
    return prob
