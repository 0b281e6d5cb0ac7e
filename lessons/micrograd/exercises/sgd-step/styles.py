from zerotohero.grading.probe import style


@style("sgd_step")
def minus_times(params, lr):
    for p in params:
        p.data += -lr * p.grad


@style("sgd_step")
def by_index_and_returned(params, lr):
    for i in range(len(params)):
        params[i].data = params[i].data - lr * params[i].grad
    return params


@style("sgd_step")
def in_a_comprehension(params, lr):
    [setattr(p, "data", p.data - lr * p.grad) for p in params]
