# wrong: the total is not set back
# causes: total_goes_on
def smooth(lossi, n=1000):
    out, total = [], 0.0
    for i, loss in enumerate(lossi):
        total += loss
        if (i + 1) % n == 0:
            out.append(total / n)
    return out
