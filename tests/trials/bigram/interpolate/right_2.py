# right: numpy's dot
def interpolate(models, lambdas):
    import numpy as np
    weights = np.array(lambdas, dtype=float)

    def prob(ctx, c):
        n = len(ctx)
        asked = np.array([model(ctx[n - order:], c) for order, model in enumerate(models)])
        return float(weights @ asked)
    return prob
