# wrong: letters dropped from the end
# causes: start_of_the_context
def interpolate(models, lambdas):
    def prob(ctx, c):
        total = 0
        for m, lam in zip(reversed(models), reversed(lambdas)):
            total += lam * m(ctx, c)
            ctx = ctx[:-1]
        return total
    return prob
