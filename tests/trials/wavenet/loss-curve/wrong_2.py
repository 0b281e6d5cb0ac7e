# wrong: a moving average
# causes: running_mean
def smooth(lossi, n=1000):
    out = []
    for i in range(n - 1, len(lossi)):
        out.append(sum(lossi[i - n + 1 : i + 1]) / n)
    return out
