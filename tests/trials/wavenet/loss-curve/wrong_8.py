# wrong: eats up the caller's list
# causes: eaten
def smooth(lossi, n=1000):
    out = []
    while len(lossi) >= n:
        out.append(sum(lossi[:n]) / n)
        del lossi[:n]
    return out
