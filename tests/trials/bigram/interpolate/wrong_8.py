# wrong: divides by the sum of the weights, so weights that do not sum to 1 are not taken as they are
def interpolate(models, lambdas):
    total = sum(lambdas)

    def prob(ctx, c):
        n = len(ctx)
        return sum(lam / total * model(ctx[n - i:], c) for i, (model, lam) in enumerate(zip(models, lambdas)))

    return prob
