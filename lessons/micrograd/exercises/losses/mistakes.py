from zerotohero.grading.probe import mistake


@mistake("mse")
def sum_of_squares(ys, ypred):
    """It returns the sum, as the lecture does; asked for is the mean, which does not grow with the number of
    examples."""
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred))


@mistake("mse")
def not_squared(ys, ypred):
    """The differences are not squared, so errors above and below cancel each other."""
    return sum(yp - y for y, yp in zip(ys, ypred)) / len(ys)


@mistake("mse")
def square_of_the_mean(ys, ypred):
    """The mean difference is squared, so errors above and below cancel first; square each of them."""
    return (sum(yp - y for y, yp in zip(ys, ypred)) / len(ys)) ** 2


@mistake("mse")
def squares_exchanged(ys, ypred):
    """The squares are taken before the difference; it is the difference that is squared."""
    return sum(yp**2 - y**2 for y, yp in zip(ys, ypred)) / len(ys)


@mistake("mse")
def signs_lost(ys, ypred):
    """Targets and predictions are added, where the one should be taken from the other."""
    return sum((yp + y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


@mistake("mse")
def halved(ys, ypred):
    """It divides by twice the number of examples; the mean divides by their number."""
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / (2 * len(ys))


@mistake("mse")
def first_example_lost(ys, ypred):
    """The first example is left out of the sum."""
    return sum((yp - y) ** 2 for y, yp in list(zip(ys, ypred))[1:]) / len(ys)


@mistake("mse")
def number_returned(ys, ypred):
    """It returns a plain number; asked for is a Value, so that gradients can come back."""
    return (sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)).data


@mistake("mse")
def taken_out_of_the_graph(ys, ypred):
    """It computes with `.data`, so the loss remembers nothing and no gradient reaches a prediction."""
    return ypred[0] * 0 + sum((yp.data - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


@mistake("hinge")
def sum_of_hinges(ys, scores):
    """It returns the sum; asked for is the mean, which does not grow with the number of examples."""
    return sum((1 - y * score).relu() for y, score in zip(ys, scores))


@mistake("hinge")
def margin_sign(ys, scores):
    """It is `1 + y * score`, which punishes scores on the right side; the sign before the product is a minus."""
    return sum((1 + y * score).relu() for y, score in zip(ys, scores)) / len(ys)


@mistake("hinge")
def no_margin(ys, scores):
    """There is no margin: a score that is only just on the right side costs nothing. It should be right by 1."""
    return sum((-y * score).relu() for y, score in zip(ys, scores)) / len(ys)


@mistake("hinge")
def not_cut_off(ys, scores):
    """It is not cut off at 0, so scores far on the right side make up for wrong ones."""
    return sum(1 - y * score for y, score in zip(ys, scores)) / len(ys)


@mistake("hinge")
def targets_ignored(ys, scores):
    """The targets are not used: every score is pushed above 1, on whichever side it belongs."""
    return sum((1 - score).relu() for y, score in zip(ys, scores)) / len(ys)


@mistake("hinge")
def mean_before_the_cut(ys, scores):
    """The mean is taken before it is cut off at 0, so good scores make up for bad ones; cut off each of them."""
    return (sum(1 - y * score for y, score in zip(ys, scores)) / len(ys)).relu()


@mistake("hinge")
def hinge_squared(ys, scores):
    """Each cost is squared; the hinge is a straight line."""
    return sum((1 - y * score).relu() ** 2 for y, score in zip(ys, scores)) / len(ys)


@mistake("l2")
def mean_of_parameters(params, alpha):
    """It returns the mean of the squares; asked for is their sum."""
    return alpha * sum(p * p for p in params) / len(params)


@mistake("l2")
def l1_norm(params, alpha):
    """The parameters are not squared, so negative ones are rewarded."""
    return alpha * sum(p for p in params)


@mistake("l2")
def alpha_squared(params, alpha):
    """`alpha` is squared along with the parameters; it stands before the sum."""
    return sum((alpha * p) ** 2 for p in params)


@mistake("l2")
def alpha_forgotten(params, alpha):
    """`alpha` is not used, so the penalty has one strength only."""
    return sum(p * p for p in params)


@mistake("l2")
def half_of_it(params, alpha):
    """It is halved; asked for is alpha times the sum of squares."""
    return alpha * sum(p * p for p in params) / 2


@mistake("l2")
def square_root_taken(params, alpha):
    """The square root is taken; asked for is the sum of squares itself."""
    return alpha * sum(p * p for p in params) ** 0.5


@mistake("l2")
def square_of_the_sum(params, alpha):
    """The sum is squared, so positive and negative parameters cancel; square each of them."""
    return alpha * sum(p for p in params) ** 2


@mistake("l2")
def number_where_alpha_is_zero(params, alpha):
    """Where `alpha` is 0 a plain number is returned, which has no `.data` and no `.backward()`; asked for is a Value, whatever
    `alpha` is."""
    if not alpha:
        return 0.0
    return alpha * sum(p * p for p in params)
