from zerotohero.grading.probe import mistake


@mistake("interpolate")
def start_of_the_context(models, lambdas):
    """The models get the *first* letters of the context. What comes next hangs on the last ones."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[:length], c)
        return total

    return prob


@mistake("interpolate")
def whole_context_to_all(models, lambdas):
    """Every model gets the whole context, and a shorter one never saw such a long one. Give each the last letters
    that it wants."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx, c)
        return total

    return prob


@mistake("interpolate")
def minus_zero(models, lambdas):
    """`ctx[-0:]` is the whole context, not its last 0 letters, so the first model is asked about one that it cannot
    know."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[-length:], c)
        return total

    return prob


@mistake("interpolate")
def one_letter_too_many(models, lambdas):
    """Each model gets one letter more than it wants: order 1 wants none."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[max(0, len(ctx) - length - 1) :], c)
        return total

    return prob


@mistake("interpolate")
def one_letter_too_few(models, lambdas):
    """Each model gets one letter less than it wants: order 2 wants one."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[len(ctx) - max(0, length - 1) :], c)
        return total

    return prob


@mistake("interpolate")
def weights_backwards(models, lambdas):
    """The weights are given out backwards: the first is the first model's."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas[::-1])):
            total += weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob


@mistake("interpolate")
def all_alike(models, lambdas):
    """The weights are not used: each model counts alike."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += model(ctx[len(ctx) - length :], c)
        return total / len(models)

    return prob


@mistake("interpolate")
def weights_not_used(models, lambdas):
    """The models' answers are summed without their weights."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += model(ctx[len(ctx) - length :], c)
        return total

    return prob


@mistake("interpolate")
def multiplied(models, lambdas):
    """The answers are multiplied (or their logs mixed); weighted answers are added."""

    def prob(ctx, c):
        total = 1.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total *= model(ctx[len(ctx) - length :], c) ** weight
        return total

    return prob


@mistake("interpolate")
def longest_only(models, lambdas):
    """Only the longest model is asked."""

    def prob(ctx, c):
        return models[-1](ctx, c)

    return prob


@mistake("interpolate")
def last_weighted_only(models, lambdas):
    """Only the longest model has a part in the answer, its weight times what it says; the others' parts are to be added."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total = weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob


@mistake("interpolate")
def first_lost(models, lambdas):
    """The model of order 1 is left out."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            if length == 0:
                continue
            total += weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob


@mistake("interpolate")
def longest_lost(models, lambdas):
    """The longest model is left out."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models[:-1], lambdas)):
            total += weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob


@mistake("interpolate")
def best_of_all(models, lambdas):
    """The largest of the answers is taken; they are mixed by their weights."""

    def prob(ctx, c):
        return max(model(ctx[len(ctx) - length :], c) for length, model in enumerate(models))

    return prob


@mistake("interpolate")
def logs_returned(models, lambdas):
    """It returns the log of the mixed probability; the probability is asked for."""
    import math

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[len(ctx) - length :], c)
        return math.log(total)

    return prob


@mistake("interpolate")
def returned_too_early(models, lambdas):
    """It returns after the first model: the `return` stands inside the loop."""

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[len(ctx) - length :], c)
            return total

    return prob


@mistake("interpolate")
def single_model_as_it_is(models, lambdas):
    """A single model is handed back as it is, without its weight; it counts as much as its weight says, as several do."""
    if len(models) == 1:
        return models[0]

    def prob(ctx, c):
        total = 0.0
        for length, (model, weight) in enumerate(zip(models, lambdas)):
            total += weight * model(ctx[len(ctx) - length :], c)
        return total

    return prob
