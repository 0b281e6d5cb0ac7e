# wrong: the last weight is not used, the longest model gets what the others leave of 1
def interpolate(models, lambdas):
    weights = list(lambdas[:-1])
    weights.append(1 - sum(weights))

    def prob(ctx, c):
        return sum(lam * m(ctx[len(ctx) - i:], c) for i, (m, lam) in enumerate(zip(models, weights)))

    return prob
