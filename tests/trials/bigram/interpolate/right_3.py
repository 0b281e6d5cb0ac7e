# right: from the longest to the shortest, a letter dropped in front each time
def interpolate(models, lambdas):
    pairs = list(zip(models, lambdas))[::-1]

    def prob(ctx, c):
        total = 0
        rest = ctx
        for model, weight in pairs:
            total += weight * model(rest, c)
            rest = rest[1:]
        return total
    return prob
