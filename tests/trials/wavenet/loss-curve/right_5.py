# right: C style accumulator that is emptied after every n
def smooth(lossi, n=1000):
    means = []
    total = 0.0
    seen = 0
    for loss in lossi:
        total += loss
        seen += 1
        if seen == n:
            means.append(total / n)
            total = 0.0
            seen = 0
    return means
