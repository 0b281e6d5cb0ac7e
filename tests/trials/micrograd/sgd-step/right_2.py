# right: all new numbers first, then written into the Values
def sgd_step(params, lr):
    new = [p.data - p.grad * lr for p in params]
    for i in range(len(params)):
        params[i].data = new[i]
