# right: all moves are worked out first, then made, by index
def sgd_step(params, lr):
    params = list(params)
    moves = [0.0] * len(params)
    i = 0
    while i < len(params):
        moves[i] = lr * params[i].grad
        i += 1
    i = 0
    while i < len(params):
        params[i].data = params[i].data - moves[i]
        i += 1
