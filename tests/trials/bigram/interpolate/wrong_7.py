# wrong: gives each model the first letters of the context instead of the last
# causes: start_of_the_context
def interpolate(models, lambdas):
    def prob(ctx, c):
        p = 0.0
        for n, (model, lam) in enumerate(zip(models, lambdas)):
            p += lam * model(ctx[:n], c)
        return p

    return prob
