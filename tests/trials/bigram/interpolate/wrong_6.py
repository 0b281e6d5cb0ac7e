# wrong: ctx[-0:] is the whole context, so the first model does not get the empty one
# causes: minus_zero
def interpolate(models, lambdas):
    def prob(ctx, c):
        return sum(lam * model(ctx[-i:], c) for i, (model, lam) in enumerate(zip(models, lambdas)))

    return prob
