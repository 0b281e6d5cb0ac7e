from zerotohero.grading.probe import style


@style("mse")
def term_by_term(ys, ypred):
    total = 0
    for i in range(len(ys)):
        difference = ypred[i] - ys[i]
        total = total + difference * difference
    return total * (1 / len(ys))


@style("hinge")
def with_a_list(ys, scores):
    costs = [(score * -y + 1).relu() for y, score in zip(ys, scores)]
    return sum(costs) * (1.0 / len(costs))


@style("hinge")
def only_what_costs(ys, scores):
    total = scores[0] * 0
    for y, score in zip(ys, scores):
        if y * score.data < 1:
            total = total + (1 + -y * score)
    return total / len(ys)


@style("l2")
def powers(params, alpha):
    return sum(p**2 for p in params) * alpha
