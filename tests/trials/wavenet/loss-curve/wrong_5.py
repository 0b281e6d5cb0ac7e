# wrong: the mean of all so far
# causes: mean_of_all_so_far
def smooth(lossi, n=1000):
    return [sum(lossi[: i + n]) / (i + n) for i in range(0, len(lossi) - n + 1, n)]
