# wrong: divides by the number of models too
def interpolate(models, lambdas):
    def prob(ctx, c):
        total = 0.0
        for i, m in enumerate(models):
            total += lambdas[i] * m(ctx[len(ctx) - i:], c)
        return total / len(models)
    return prob
