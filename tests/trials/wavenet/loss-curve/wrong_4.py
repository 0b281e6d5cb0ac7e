# wrong: a range that ends too early
# causes: last_piece_lost
def smooth(lossi, n=1000):
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi) - n, n)]
