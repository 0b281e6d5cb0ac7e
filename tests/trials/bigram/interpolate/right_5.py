# right: explicit loop with an accumulator, the context is built up letter by letter from its end
def interpolate(models, lambdas):
    def prob(ctx, c):
        total = 0.0
        part = ""
        at = len(ctx)
        for order in range(len(models)):
            if order > 0:
                at = at - 1
                part = ctx[at] + part
            total = total + lambdas[order] * models[order](part, c)
        return total

    return prob
