# right: one sum over zip, the start of the slice computed from the front so that 0 letters work
def interpolate(models, lambdas):
    pairs = list(zip(lambdas, models))
    return lambda ctx, c: sum(lam * m(ctx[len(ctx) - i:], c) for i, (lam, m) in enumerate(pairs))
