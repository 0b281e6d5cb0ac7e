# wrong: the rest becomes a mean as well
# causes: rest_averaged_in
def smooth(lossi, n=1000):
    out = []
    for i in range(0, len(lossi), n):
        piece = lossi[i : i + n]
        out.append(sum(piece) / len(piece))
    return out
