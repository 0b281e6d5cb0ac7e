# wrong: a single model is handed back as it is, without its weight
# causes: single_model_as_it_is
def interpolate(models, lambdas):
    if len(models) == 1:
        return models[0]

    def prob(ctx, c):
        total = 0.0
        for i, (model, lam) in enumerate(zip(models, lambdas)):
            total += lam * model(ctx[len(ctx) - i:], c)
        return total

    return prob
