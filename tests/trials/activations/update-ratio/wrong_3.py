# wrong: natural logarithm
# causes: natural_log
def update_ratio(p, lr):
    return math.log((lr * p.grad).std() / p.data.std())
