# right: a running total
def smooth(lossi, n=1000):
    out, total = [], 0.0
    for i, loss in enumerate(lossi, start=1):
        total += loss
        if i % n == 0:
            out.append(total / n)
            total = 0.0
    return out
