# right: pieces, then their means
def smooth(lossi, n=1000):
    pieces = [lossi[k : k + n] for k in range(0, len(lossi), n)]
    return [sum(piece) / n for piece in pieces if len(piece) == n]
