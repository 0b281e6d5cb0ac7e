# right: the context cut from the right by its length
def interpolate(models, lambdas):
    def prob(ctx, c):
        p = 0.0
        for i in range(len(models)):
            if i == 0:
                short = ''
            else:
                short = ctx[-i:]
            p = p + lambdas[i] * models[i](short, c)
        return p
    return prob
