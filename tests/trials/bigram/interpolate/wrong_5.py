# wrong: backs off: the longest model that gives more than 0
# causes: last_weighted_only
def interpolate(models, lambdas):
    def prob(ctx, c):
        for i in reversed(range(len(models))):
            p = models[i](ctx[len(ctx) - i:], c)
            if p > 0:
                return lambdas[i] * p
        return 0.0
    return prob
