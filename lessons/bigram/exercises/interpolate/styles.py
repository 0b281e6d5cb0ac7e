from zerotohero.grading.probe import style


@style("interpolate")
def in_one_line(models, lambdas):
    return lambda ctx, c: sum(
        lam * model(ctx[len(ctx) - i :], c) for i, (lam, model) in enumerate(zip(lambdas, models))
    )


@style("interpolate")
def from_the_longest_down(models, lambdas):
    def prob(ctx, c):
        p = 0
        for i in reversed(range(len(models))):
            p += lambdas[i] * models[i](ctx, c)
            ctx = ctx[1:]
        return p

    return prob


@style("interpolate")
def by_recursion(models, lambdas):
    def prob(ctx, c, order=len(models)):
        if order == 0:
            return 0.0
        return lambdas[order - 1] * models[order - 1](ctx, c) + prob(ctx[1:], c, order - 1)

    return prob


@style("interpolate")
def as_a_class(models, lambdas):
    class Mixed:
        def __call__(self, ctx, c):
            contexts = [ctx[-i:] if i else "" for i in range(len(models))]
            return sum(w * m(x, c) for w, m, x in zip(lambdas, models, contexts))

    return Mixed()
