# wrong: the beginning of the context
# causes: start_of_the_context
def interpolate(models, lambdas):
    def prob(ctx, c):
        return sum(lam * m(ctx[:i], c) for i, (m, lam) in enumerate(zip(models, lambdas)))
    return prob
