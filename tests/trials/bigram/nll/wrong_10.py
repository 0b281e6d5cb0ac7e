# wrong: takes the logs of P in place, so the caller's table holds logs afterwards
# causes: logs_of_the_table_in_place
def nll(P, words, stoi):
    logs = P.log_()
    xs, ys = [], []
    for w in words:
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    return -logs[xs, ys].mean()
