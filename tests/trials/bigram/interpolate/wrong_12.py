# wrong: no model gets more than two letters, so those of order 4 and up get too short a context
def interpolate(models, lambdas):
    def prob(ctx, c):
        contexts = ["", ctx[-1:], ctx[-2:]]
        total = 0.0
        for i, (model, lam) in enumerate(zip(models, lambdas)):
            total += lam * model(contexts[min(i, 2)], c)
        return total

    return prob
